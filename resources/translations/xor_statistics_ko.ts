<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>Networks judged</source>
        <translation>판정한 신경망 수</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>A cell of the scan is written like sigma:0.3,rate:1 or width:4,rate:1, not like {value}.</source>
        <translation>조건별 지도의 칸은 sigma:0.3,rate:1 또는 width:4,rate:1처럼 적습니다. 적힌 것: {value}</translation>
    </message>
</context>
<context>
    <name>XorStatistics</name>
    <message>
        <source>hidden layer fixed</source>
        <translation>은닉층 고정</translation>
    </message>
    <message>
        <source>dead neurons: {dead} / {failures}</source>
        <translation>죽은 뉴런 {dead} / {failures}</translation>
    </message>
    <message>
        <source>These rates hold for: {conditions}. Others move them:</source>
        <translation>다음 조건에서만 성립하는 비율입니다: {conditions}. 조건을 바꾸면 달라집니다.</translation>
    </message>
    <message>
        <source>Train with ReLU′(0) = {slope}</source>
        <translation>ReLU′(0) = {slope} 조건으로 학습</translation>
    </message>
    <message>
        <source>Train with biases 0</source>
        <translation>편향 0 조건으로 학습</translation>
    </message>
    <message>
        <source>Train with biases N(0, {sigma}²)</source>
        <translation>편향 N(0, {sigma}²) 조건으로 학습</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>설정 모두 초기화</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>성공률</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>조건별 지도</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>{network} · median, middle 50% and 80% of the networks</source>
        <translation>{network} · 중앙값, 가운데 50%와 80%</translation>
    </message>
    <message>
        <source>Time of success</source>
        <translation>성공 시점</translation>
    </message>
    <message>
        <source>{network} · of the networks that succeeded; processor time measured here</source>
        <translation>{network} · 성공한 신경망만 · 계산 시간은 이 컴퓨터에서 잰 값</translation>
    </message>
    <message>
        <source>Where they stopped</source>
        <translation>실패한 신경망은 어디에서 멈췄나</translation>
    </message>
    <message>
        <source>{network} · sorted by the final loss</source>
        <translation>{network} · 마지막 손실로 분류</translation>
    </message>
    <message>
        <source>{successes} of {trials} succeeded ({share}) · press a seed to open its run</source>
        <translation>{trials}번 중 {successes}번 성공({share}) · 시드를 누르면 그 신경망이 열립니다</translation>
    </message>
    <message>
        <source>Loss bands</source>
        <translation>손실 분포</translation>
    </message>
    <message>
        <source>Whether one network solves XOR is luck; how many of hundreds solve it is not. Every network has a seed of its own.</source>
        <translation>신경망 하나가 XOR를 푸는지는 운이지만, 수백 개 중 몇 개가 푸는지는 운이 아닙니다. 신경망마다 시드가 다릅니다.</translation>
    </message>
    <message>
        <source>The settings have changed: what is shown belongs to the earlier ones. Train again to see these.</source>
        <translation>설정이 바뀌었습니다. 지금 그림은 바꾸기 전 설정의 결과입니다. 다시 학습하면 새 설정의 결과를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{network}, successes in {trials} networks each: {counts}</source>
        <translation>{network}, {trials}번 중 성공: {counts}</translation>
    </message>
    <message>
        <source>{network} {activation}: {share}.</source>
        <translation>{network} {activation}: {share}.</translation>
    </message>
    <message>
        <source>Conditions: {conditions}.</source>
        <translation>조건: {conditions}.</translation>
    </message>
    <message>
        <source>{activation} {network}: {before} before, {now} now ({points} points) – {verdict}.</source>
        <translation>{activation} {network}: 앞서 {before}, 지금 {now} ({points}%p) – {verdict}.</translation>
    </message>
    <message>
        <source>Only the seeds are others ({before} before, {now} now): any difference is chance.</source>
        <translation>바뀐 것은 시드뿐이므로(이전 {before}, 지금 {now}) 차이가 있어도 우연입니다.</translation>
    </message>
    <message>
        <source>Before: {before}; now: {now}.</source>
        <translation>앞서: {before}, 지금: {now}.</translation>
    </message>
    <message>
        <source>Too few networks succeeded to compare how fast they did.</source>
        <translation>성공한 신경망이 너무 적어 빠르기를 비교할 수 없습니다.</translation>
    </message>
    <message>
        <source>Median epoch of the first success: {fast} &lt;b&gt;{few}&lt;/b&gt;, {slow} &lt;b&gt;{many}&lt;/b&gt; – {epochs} times as many, and {time} times the computing time. Counted are successes alone: {counts}.</source>
        <translation>처음 성공한 에폭의 중앙값: {fast} &lt;b&gt;{few}&lt;/b&gt;, {slow} &lt;b&gt;{many}&lt;/b&gt; – 에폭 수로 {epochs}배, 계산 시간으로 {time}배입니다. 성공한 신경망만 센 값입니다: {counts}.</translation>
    </message>
    <message>
        <source>{network}: none of {trials} networks failed.</source>
        <translation>{network}: {trials}번 모두 성공했습니다.</translation>
    </message>
    <message>
        <source>At so large a learning rate a network may end otherwise when its run is opened: the last digits are rounded in another order, and the difference grows.</source>
        <translation>이렇게 큰 학습률에서는 개별 실행을 열었을 때 결과가 다를 수 있습니다. 마지막 자리의 반올림 순서가 달라 그 차이가 점점 커지기 때문입니다.</translation>
    </message>
    <message>
        <source>Not one of {networks} networks in {cells} cells solved XOR.</source>
        <translation>{cells}칸의 신경망 {networks}개 가운데 XOR를 푼 것은 하나도 없습니다.</translation>
    </message>
    <message>
        <source>So far {trained} of {wanted} networks are trained.</source>
        <translation>지금까지 신경망 {wanted}개 중 {trained}개를 학습했습니다.</translation>
    </message>
    <message>
        <source>Most often solved: {cell} – {successes} of {trials} ({share}).</source>
        <translation>성공률이 가장 높은 조건: {cell} – {trials}번 중 {successes}번({share}).</translation>
    </message>
    <message>
        <source>Most often solved: {count} cells, {share} each ({cells}).</source>
        <translation>성공률이 가장 높은 조건: {count}칸이 똑같이 {share}({cells}).</translation>
    </message>
    <message>
        <source>Most often solved: {count} cells, {share} each.</source>
        <translation>성공률이 가장 높은 조건: {count}칸이 똑같이 {share}.</translation>
    </message>
    <message>
        <source>The hidden layer never learns: its derivative is 0 everywhere.</source>
        <translation>도함수가 어디서나 0이라 은닉층은 학습되지 않습니다.</translation>
    </message>
    <message>
        <source>{network}: &lt;b&gt;{failures}&lt;/b&gt; of {trials} failed, &lt;b&gt;{most}&lt;/b&gt; of them ended with “{level}”.</source>
        <translation>{network}: {trials}번 중 &lt;b&gt;{failures}&lt;/b&gt;번 실패, 그중 &lt;b&gt;{most}&lt;/b&gt;번은 마지막에 ‘{level}’.</translation>
    </message>
    <message>
        <source>With dead neurons: {dead} of the {failures}.</source>
        <translation>실패 {failures}번 중 죽은 뉴런이 있는 신경망: {dead}개.</translation>
    </message>
    <message>
        <source>One learning rate and one initial scale say little: the map trains networks for all pairs.</source>
        <translation>학습률 하나, 초깃값 크기 하나만으로는 알 수 없습니다. 모든 짝에서 신경망을 학습해 지도로 그립니다.</translation>
    </message>
    <message>
        <source>At least 90%: {good} of {all} cells.</source>
        <translation>90% 이상: {all}칸 중 {good}칸.</translation>
    </message>
    <message>
        <source>Bonferroni ×{comparisons}</source>
        <translation>본페로니 ×{comparisons}</translation>
    </message>
    <message>
        <source>different ({test})</source>
        <translation>다릅니다({test})</translation>
    </message>
    <message>
        <source>no difference shown ({test})</source>
        <translation>다르다고 할 수 없습니다({test})</translation>
    </message>
    <message>
        <source>XOR solved: skill, or luck?</source>
        <translation>XOR를 푼 것은 실력일까, 운일까?</translation>
    </message>
    <message>
        <source>Success rates</source>
        <translation>성공률</translation>
    </message>
    <message>
        <source>hidden neurons: {count}</source>
        <translation>은닉 뉴런 {count}개</translation>
    </message>
    <message>
        <source>{activation}, {network}: {successes} of {trials} succeeded ({share}), 95% interval {interval}</source>
        <translation>{activation}, {network}: {trials}번 중 {successes}번 성공({share}), 95% 신뢰구간 {interval}</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>비교 끝내기</translation>
    </message>
    <message>
        <source>Compare with the result before no longer</source>
        <translation>앞선 결과와 비교하지 않습니다</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>성공률</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;These are the results of other settings&lt;/span&gt;</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;바꾸기 전 설정의 결과입니다&lt;/span&gt;</translation>
    </message>
    <message>
        <source>train again</source>
        <translation>다시 학습해 보세요</translation>
    </message>
    <message>
        <source>Dashed: the result before</source>
        <translation>파선: 앞선 결과</translation>
    </message>
    <message>
        <source>* different at the {level}% level</source>
        <translation>* {level}% 수준에서 다름</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>학습한 신경망</translation>
    </message>
    <message>
        <source>Share of the networks that are trained</source>
        <translation>학습을 마친 신경망의 비율</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Train all again</source>
        <translation>한꺼번에 다시 학습</translation>
    </message>
    <message>
        <source>Train all at once</source>
        <translation>한꺼번에 학습</translation>
    </message>
    <message>
        <source>As in the statistics: {conditions}. They are set there.</source>
        <translation>통계와 같은 조건: {conditions}. 통계에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Initial σ</source>
        <translation>초깃값 σ</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>Success rate over two settings</source>
        <translation>두 설정에 따른 성공률</translation>
    </message>
    <message>
        <source>Chosen: {cell}</source>
        <translation>선택한 조건: {cell}</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Success over two settings</source>
        <translation>두 설정에 따른 성공률</translation>
    </message>
    <message>
        <source>{replicas} networks per cell, {epochs} epochs</source>
        <translation>칸마다 {replicas}개, {epochs}에폭</translation>
    </message>
    <message>
        <source>{successes} of {trials} ({share}), 95% interval {interval}</source>
        <translation>{trials}번 중 {successes}번({share}), 95% 신뢰구간 {interval}</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>final loss</source>
        <translation>마지막 손실</translation>
    </message>
    <message>
        <source>first success</source>
        <translation>처음 성공</translation>
    </message>
    <message>
        <source>dead neurons</source>
        <translation>죽은 뉴런</translation>
    </message>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Fisher&apos;s exact test, two-sided</source>
        <translation>피셔 정확 검정(양측)</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test, two-sided</source>
        <translation>맥니마 정확 검정(양측)</translation>
    </message>
    <message>
        <source>exact Fisher test, two-sided</source>
        <translation>피셔 정확 검정, 양측</translation>
    </message>
    <message>
        <source>exact McNemar test, two-sided</source>
        <translation>맥니마 정확 검정, 양측</translation>
    </message>
    <message>
        <source>another loss</source>
        <translation>그 밖의 손실</translation>
    </message>
    <message>
        <source>numbers overflowed</source>
        <translation>수가 넘침</translation>
    </message>
    <message>
        <source>loss {level} ± 0.02</source>
        <translation>손실 {level} ± 0.02</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>나머지</translation>
    </message>
    <message>
        <source>biases 0</source>
        <translation>초기 편향 0</translation>
    </message>
    <message>
        <source>seeds {first} to {last}</source>
        <translation>시드 {first}~{last}</translation>
    </message>
    <message>
        <source>Networks: {count}</source>
        <translation>학습한 신경망: {count}</translation>
    </message>
    <message>
        <source>loss or weight not finite</source>
        <translation>손실이나 가중치가 유한하지 않음</translation>
    </message>
    <message>
        <source>nothing is known yet</source>
        <translation>아직 결과가 없습니다</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>유한하지 않음</translation>
    </message>
    <message>
        <source>Success: after epoch {epochs} all four points are right and the loss is below {loss}</source>
        <translation>성공: {epochs}에폭 뒤 네 점이 모두 정답이고 손실 &lt; {loss}</translation>
    </message>
    <message>
        <source>no biases</source>
        <translation>편향 없음</translation>
    </message>
    <message>
        <source>all biases N(0, {sigma}²)</source>
        <translation>모든 초기 편향 N(0, {sigma}²)</translation>
    </message>
    <message>
        <source>learning rate {rate}</source>
        <translation>학습률 {rate}</translation>
    </message>
    <message>
        <source>{epochs} epochs, full batch</source>
        <translation>{epochs}에폭, 전체 배치</translation>
    </message>
    <message>
        <source>&lt;i&gt;σ&lt;/i&gt; = {sigma}, learning rate {rate}</source>
        <translation>&lt;i&gt;σ&lt;/i&gt; = {sigma}, 학습률 {rate}</translation>
    </message>
    <message>
        <source>{network}, learning rate {rate}</source>
        <translation>{network}, 학습률 {rate}</translation>
    </message>
    <message>
        <source>median epoch</source>
        <translation>에폭 중앙값</translation>
    </message>
    <message>
        <source>one update</source>
        <translation>갱신 한 번</translation>
    </message>
    <message>
        <source>time to success</source>
        <translation>성공까지 시간</translation>
    </message>
    <message>
        <source>epoch of the first success</source>
        <translation>처음 성공한 에폭</translation>
    </message>
    <message>
        <source>{time} ns</source>
        <translation>{time} ns</translation>
    </message>
    <message>
        <source>{time} µs</source>
        <translation>{time} µs</translation>
    </message>
    <message>
        <source>Wilson 95% interval</source>
        <translation>Wilson 95% 신뢰구간</translation>
    </message>
</context>
</TS>
