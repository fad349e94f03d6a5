<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>Hidden activations</source>
        <translation>은닉층 활성화 함수</translation>
    </message>
    <message>
        <source>Same start θ₀ for all</source>
        <translation>같은 출발점 θ₀</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation>은닉 뉴런 수</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>From {low} to {high} different activation functions can be compared.</source>
        <translation>서로 다른 활성화 함수를 {low}개부터 {high}개까지 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>In the comparison nothing is changed by hand, so there is no “at”.</source>
        <translation>비교에서는 직접 바꾸는 것이 없으므로 “at”을 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>XorCompare</name>
    <message>
        <source>Loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>sat. {count}/{all}</source>
        <translation>포화 {count}/{all}</translation>
    </message>
    <message>
        <source>Sigmoid output, mean cross-entropy, all four points at each epoch. An activation that is added or changed starts alone and catches up. One seed proves little: roll the dice, and the order and the failures change. “Statistics” repeats it with hundreds of seeds.</source>
        <translation>출력층은 시그모이드, 손실은 교차 엔트로피 오차의 평균이고, 에폭마다 네 점을 모두 씁니다. 더하거나 바꾼 함수만 처음부터 학습해 따라잡습니다. 시드 하나의 결과일 뿐입니다. 주사위를 눌러 보면 순서도, 못 푸는 함수도 바뀝니다. ‘반복 통계’에서는 시드 수백 개로 되풀이합니다.</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>설정 모두 초기화</translation>
    </message>
    <message>
        <source>success below {loss}</source>
        <translation>성공 기준 {loss}</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>by epoch, {count} networks on the same axes</source>
        <translation>에폭에 따라, 신경망 {count}개가 같은 축을 씁니다</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Open this network in “One run”</source>
        <translation>이 신경망을 ‘한 번 학습’에서 열기</translation>
    </message>
    <message>
        <source>{count} activations · {sizes}</source>
        <translation>활성화 함수 {count}개 · {sizes}</translation>
    </message>
    <message>
        <source>Epoch &lt;b&gt;{update}&lt;/b&gt; · solved &lt;b&gt;{solved}/{count}&lt;/b&gt;</source>
        <translation>&lt;b&gt;{update}&lt;/b&gt;에폭 · 성공 &lt;b&gt;{solved}/{count}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>From the start again, and catching up to epoch {last}: {networks}.</source>
        <translation>처음부터 다시 학습해 {last}에폭까지 따라잡는 중: {networks}.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;Stopped&lt;/span&gt;, since a number would no longer be finite (epoch): {networks}.</source>
        <translation>값이 더는 유한하지 않아 &lt;span class=&quot;saturated&quot;&gt;멈춤&lt;/span&gt;(에폭): {networks}.</translation>
    </message>
    <message>
        <source>Not started yet. All {count} networks have &lt;b&gt;the same initial weights and biases&lt;/b&gt;; only the activation differs.</source>
        <translation>아직 학습 전입니다. 신경망 {count}개의 &lt;b&gt;가중치와 편향 초깃값은 모두 같고&lt;/b&gt;, 활성화 함수만 다릅니다.</translation>
    </message>
    <message>
        <source>Not started yet. Each of the {count} networks has a seed of its own, so the initial weights differ as well.</source>
        <translation>아직 학습 전입니다. 신경망 {count}개가 저마다 다른 시드를 쓰므로 가중치 초깃값도 다릅니다.</translation>
    </message>
    <message>
        <source>Solved (epoch): {networks}.</source>
        <translation>성공한 순서(에폭): {networks}.</translation>
    </message>
    <message>
        <source>Not any more: {networks}.</source>
        <translation>성공했지만 지금은 아님: {networks}.</translation>
    </message>
    <message>
        <source>On a plateau at present: {networks}.</source>
        <translation>지금 평탄 구간: {networks}.</translation>
    </message>
    <message>
        <source>Learning: {networks}.</source>
        <translation>학습 중: {networks}.</translation>
    </message>
    <message>
        <source>Impossible, with a straight boundary: &lt;span class=&quot;saturated&quot;&gt;{networks}&lt;/span&gt;.</source>
        <translation>경계가 직선이라 불가능: &lt;span class=&quot;saturated&quot;&gt;{networks}&lt;/span&gt;.</translation>
    </message>
    <message>
        <source>Impossible, since without biases ŷ is 0.5 at (0, 0): &lt;span class=&quot;saturated&quot;&gt;{networks}&lt;/span&gt;.</source>
        <translation>편향이 없어 (0, 0)에서 ŷ = 0.5이므로 불가능: &lt;span class=&quot;saturated&quot;&gt;{networks}&lt;/span&gt;.</translation>
    </message>
    <message>
        <source>Cannot move, no update changes anything: &lt;span class=&quot;saturated&quot;&gt;{networks}&lt;/span&gt;.</source>
        <translation>움직이지 않음(몇 번을 갱신해도 그대로): &lt;span class=&quot;saturated&quot;&gt;{networks}&lt;/span&gt;.</translation>
    </message>
    <message>
        <source>One seed only ({seed}).</source>
        <translation>시드 하나({seed})의 결과입니다.</translation>
    </message>
    <message>
        <source>One seed only for each.</source>
        <translation>함수마다 시드 하나의 결과입니다.</translation>
    </message>
    <message>
        <source>No network has solved XOR up to epoch &lt;b&gt;{update}&lt;/b&gt;.</source>
        <translation>&lt;b&gt;{update}&lt;/b&gt;에폭까지 XOR를 푼 신경망이 없습니다.</translation>
    </message>
    <message>
        <source>From the same start: who solves XOR first?</source>
        <translation>같은 출발점에서 누가 먼저 XOR를 풀까?</translation>
    </message>
    <message>
        <source>Each from its own start: who solves XOR first?</source>
        <translation>저마다 다른 출발점에서 누가 먼저 XOR를 풀까?</translation>
    </message>
    <message>
        <source>Who solved it when</source>
        <translation>누가 언제 성공했나</translation>
    </message>
    <message>
        <source>epochs, log scale</source>
        <translation>에폭, 로그 눈금</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>dead {count}/{all}</source>
        <translation>죽음 {count}/{all}</translation>
    </message>
    <message>
        <source>saturated {count}/{all}</source>
        <translation>포화 {count}/{all}</translation>
    </message>
    <message>
        <source>no saturation</source>
        <translation>포화 없음</translation>
    </message>
    <message>
        <source>no sat.</source>
        <translation>포화 없음</translation>
    </message>
    <message>
        <source>hidden neurons frozen: g′ is 0 everywhere</source>
        <translation>은닉 뉴런 고정: 어디서나 g′ = 0</translation>
    </message>
    <message>
        <source>dead hidden neurons {dead} of {neurons}, saturated pairs of neuron and point {saturated} of {pairs}</source>
        <translation>죽은 은닉 뉴런 {dead}/{neurons}, 포화한 뉴런-점 쌍 {saturated}/{pairs}</translation>
    </message>
    <message>
        <source>stopped · epoch {update}</source>
        <translation>멈춤 · {update}에폭</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>catching up · {update}</source>
        <translation>따라잡는 중 · {update}에폭</translation>
    </message>
    <message>
        <source>epoch {update}</source>
        <translation>{update}에폭</translation>
    </message>
    <message>
        <source>success · epoch {update}</source>
        <translation>성공 · {update}에폭</translation>
    </message>
    <message>
        <source>{verdict} · {right}/4 right</source>
        <translation>{verdict} · 정답 {right}/4</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>따라잡는 중</translation>
    </message>
    <message>
        <source>solved at {update}, now {right}/4</source>
        <translation>{update}에폭에 성공, 지금 {right}/4</translation>
    </message>
    <message>
        <source>now {right}/4</source>
        <translation>지금 {right}/4</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>Epoch {update}: the last one of {name} before it stops</source>
        <translation>{update}에폭: {name}, 멈추기 전의 마지막 에폭</translation>
    </message>
    <message>
        <source>Epoch {update}: {name} has solved XOR</source>
        <translation>{update}에폭: {name}, XOR 성공</translation>
    </message>
</context>
</TS>
