<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ActivationProse</name>
    <message>
        <source>en</source>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Compared function</source>
        <translation>비교하는 함수</translation>
    </message>
    <message>
        <source>Logit z</source>
        <translation>로짓 z</translation>
    </message>
    <message>
        <source>Number of the own function</source>
        <translation>내 함수 번호</translation>
    </message>
    <message>
        <source>Selected function</source>
        <translation>선택한 함수</translation>
    </message>
    <message>
        <source>Family of functions</source>
        <translation>함수 계열</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>in the comparison</source>
        <translation>비교 중</translation>
    </message>
    <message>
        <source>output &lt;b&gt;{range}, sum 1&lt;/b&gt;</source>
        <translation>출력 &lt;b&gt;{range}, 합 1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>vector function: {n} logits → {n} probabilities</source>
        <translation>벡터 함수: 로짓 {n}개 → 확률 {n}개</translation>
    </message>
    <message>
        <source>{n} logits → {n} probabilities</source>
        <translation>로짓 {n}개 → 확률 {n}개</translation>
    </message>
    <message>
        <source>output &lt;b&gt;{range}&lt;/b&gt;</source>
        <translation>출력 &lt;b&gt;{range}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>pieces &lt;b&gt;{n}&lt;/b&gt;</source>
        <translation>조각 &lt;b&gt;{n}개&lt;/b&gt;</translation>
    </message>
    <message>
        <source>thin lines: the pieces</source>
        <translation>가는 선: 직선 조각</translation>
    </message>
    <message>
        <source>max |&lt;i&gt;g′&lt;/i&gt;| &lt;b&gt;{slope}&lt;/b&gt;</source>
        <translation>|&lt;i&gt;g′&lt;/i&gt;|의 최댓값 &lt;b&gt;{slope}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>No function is called that. Try another name, or show all families again.</source>
        <translation>그런 이름의 함수가 없습니다. 다른 이름으로 찾거나 계열을 ‘전체’로 바꿔 보세요.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the NumPy code</source>
        <translation>NumPy 코드 복사</translation>
    </message>
    <message>
        <source>Click a card to add its function or to take it out again.</source>
        <translation>카드를 누르면 비교에 넣고, 다시 누르면 뺍니다.</translation>
    </message>
    <message>
        <source>Clear the comparison</source>
        <translation>비교 비우기</translation>
    </message>
    <message>
        <source>Curves of the compared functions</source>
        <translation>비교하는 함수들의 곡선</translation>
    </message>
    <message>
        <source>Derivatives of the compared functions</source>
        <translation>비교하는 함수들의 도함수</translation>
    </message>
    <message>
        <source>Compare the whole family: {family}</source>
        <translation>한꺼번에 비교하기: {family}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>빼기: {name}</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Mean output</source>
        <translation>출력 평균</translation>
    </message>
    <message>
        <source>Max |&lt;i&gt;g′&lt;/i&gt;|</source>
        <translation>|&lt;i&gt;g′&lt;/i&gt;|의 최댓값</translation>
    </message>
    <message>
        <source>Saturation lab</source>
        <translation>포화 실험 열기</translation>
    </message>
    <message>
        <source>Open in the saturation lab</source>
        <translation>포화 실험실에서 열기</translation>
    </message>
    <message>
        <source>Curve of the function and its derivative</source>
        <translation>함수와 도함수의 곡선</translation>
    </message>
    <message>
        <source>Remove from comparison</source>
        <translation>비교에서 빼기</translation>
    </message>
    <message>
        <source>Add to compare</source>
        <translation>비교에 추가</translation>
    </message>
    <message>
        <source>Softmax takes several logits at once: it is no curve over one z.</source>
        <translation>소프트맥스는 로짓 여러 개를 함께 받으므로 z 하나에 대한 곡선이 아닙니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Sigmoid-like</source>
        <translation>시그모이드 계열</translation>
    </message>
    <message>
        <source>ReLU-like</source>
        <translation>ReLU 계열</translation>
    </message>
    <message>
        <source>Modern</source>
        <translation>최근 함수</translation>
    </message>
    <message>
        <source>Output/pieces</source>
        <translation>출력·조각</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>My functions</source>
        <translation>내 함수</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>centre &lt;span class=&quot;healthy&quot;&gt;✓&lt;/span&gt;</source>
        <translation>0 중심 &lt;span class=&quot;healthy&quot;&gt;✓&lt;/span&gt;</translation>
    </message>
    <message>
        <source>mean output &lt;b&gt;{mean}&lt;/b&gt;</source>
        <translation>출력 평균 &lt;b&gt;{mean}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>saturation &lt;b&gt;both&lt;/b&gt;</source>
        <translation>포화 &lt;b&gt;양쪽&lt;/b&gt;</translation>
    </message>
    <message>
        <source>saturation not decided</source>
        <translation>포화 판정하지 않음</translation>
    </message>
    <message>
        <source>saturation &lt;b&gt;left&lt;/b&gt;</source>
        <translation>포화 &lt;b&gt;왼쪽&lt;/b&gt;</translation>
    </message>
    <message>
        <source>saturation &lt;b&gt;right&lt;/b&gt;</source>
        <translation>포화 &lt;b&gt;오른쪽&lt;/b&gt;</translation>
    </message>
    <message>
        <source>left &lt;b&gt;off&lt;/b&gt;</source>
        <translation>왼쪽 &lt;b&gt;꺼짐&lt;/b&gt;</translation>
    </message>
    <message>
        <source>right &lt;b&gt;off&lt;/b&gt;</source>
        <translation>오른쪽 &lt;b&gt;꺼짐&lt;/b&gt;</translation>
    </message>
    <message>
        <source>left &lt;b&gt;weak slope&lt;/b&gt;</source>
        <translation>왼쪽 &lt;b&gt;약한 기울기&lt;/b&gt;</translation>
    </message>
    <message>
        <source>right &lt;b&gt;weak slope&lt;/b&gt;</source>
        <translation>오른쪽 &lt;b&gt;약한 기울기&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;grows&lt;/b&gt;</source>
        <translation>&lt;b&gt;한없이 커짐&lt;/b&gt;</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>판정하지 않음</translation>
    </message>
    <message>
        <source>saturation &lt;b&gt;none&lt;/b&gt;</source>
        <translation>포화 &lt;b&gt;없음&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;saturated&lt;/span&gt;</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;포화&lt;/span&gt;</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;off&lt;/span&gt;</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;꺼짐&lt;/span&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;weak slope&lt;/b&gt;</source>
        <translation>&lt;b&gt;약한 기울기&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;keeps its slope&lt;/b&gt;</source>
        <translation>&lt;b&gt;기울기 유지&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;oscillates&lt;/b&gt;</source>
        <translation>&lt;b&gt;진동&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;yes&lt;/b&gt;</source>
        <translation>&lt;b&gt;예&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;no&lt;/b&gt;, {count} kinks</source>
        <translation>&lt;b&gt;아니요&lt;/b&gt;, {count}곳</translation>
    </message>
    <message>
        <source>&lt;b&gt;no&lt;/b&gt;, &lt;i&gt;z&lt;/i&gt; = {places}</source>
        <translation>&lt;b&gt;아니요&lt;/b&gt;, &lt;i&gt;z&lt;/i&gt; = {places}</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Mean, N(0, 1)</source>
        <translation>평균, N(0, 1)</translation>
    </message>
    <message>
        <source>Sum of the outputs</source>
        <translation>출력의 합</translation>
    </message>
    <message>
        <source>&lt;b&gt;no&lt;/b&gt;</source>
        <translation>&lt;b&gt;아니요&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Monotone</source>
        <translation>단조</translation>
    </message>
    <message>
        <source>Differentiable</source>
        <translation>미분 가능</translation>
    </message>
    <message>
        <source>&lt;i&gt;g′&lt;/i&gt; of its left side</source>
        <translation>왼쪽의 &lt;i&gt;g′&lt;/i&gt;</translation>
    </message>
    <message>
        <source>At a kink</source>
        <translation>꺾인 점에서</translation>
    </message>
    <message>
        <source>Search a name</source>
        <translation>이름으로 찾기</translation>
    </message>
    <message>
        <source>Search a function by its name</source>
        <translation>함수를 이름으로 찾기</translation>
    </message>
    <message>
        <source>Family of functions</source>
        <translation>함수 계열</translation>
    </message>
    <message>
        <source>{count} activation functions: what sets them apart?</source>
        <translation>활성화 함수 {count}가지, 무엇이 다를까?</translation>
    </message>
    <message>
        <source>Can a function of your own be an activation?</source>
        <translation>내가 만든 함수도 활성화 함수가 될까?</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>장점</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>단점</translation>
    </message>
    <message>
        <source>How to read the cards</source>
        <translation>카드 읽는 법</translation>
    </message>
    <message>
        <source>All cards share the axes: &lt;i&gt;z&lt;/i&gt; ±{limit}, vertical {low} to {high}.</source>
        <translation>모든 카드의 축이 같습니다. 가로 &lt;i&gt;z&lt;/i&gt; ±{limit}, 세로 {low}~{high}.</translation>
    </message>
    <message>
        <source>Mean output: for a standard normal input.</source>
        <translation>출력 평균: 표준정규 입력일 때의 평균.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>One function or several</source>
        <translation>함수 하나 또는 여러 개</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Probabilities that softmax makes of the logits</source>
        <translation>소프트맥스가 로짓으로 만든 확률</translation>
    </message>
    <message>
        <source>sum of the probabilities {total}</source>
        <translation>확률의 합 {total}</translation>
    </message>
    <message>
        <source>Source: {authors} ({published}): {title}</source>
        <translation>출처: {authors}({published}): {title}</translation>
    </message>
    <message>
        <source>{g}(−{end}) = {left}, {g}(0) = {middle}, {g}({end}) = {right}, lowest {low}, highest {high}</source>
        <translation>{g}(−{end}) = {left}, {g}(0) = {middle}, {g}({end}) = {right}, 최솟값 {low}, 최댓값 {high}</translation>
    </message>
    <message>
        <source>no finite value</source>
        <translation>유한한 값 없음</translation>
    </message>
    <message>
        <source>Own function</source>
        <translation>내 함수</translation>
    </message>
</context>
<context>
    <name>GalleryFilter</name>
    <message>
        <source>Step</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Modern</source>
        <translation>최근 함수</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 함수</translation>
    </message>
</context>
<context>
    <name>GalleryObservation</name>
    <message>
        <source>Mean output for a standard normal input: {name} &lt;b&gt;{mean}&lt;/b&gt;, {other} &lt;b&gt;{other_mean}&lt;/b&gt;.</source>
        <translation>표준정규 입력일 때 출력의 평균: {name} &lt;b&gt;{mean}&lt;/b&gt;, {other} &lt;b&gt;{other_mean}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Closer to 0: {name}.</source>
        <translation>{name} 쪽이 0에 더 가깝습니다.</translation>
    </message>
    <message>
        <source>{name} is not finite everywhere on |&lt;i&gt;z&lt;/i&gt;| ≤ 6; a network that gets there stops with the reason.</source>
        <translation>{name}: |&lt;i&gt;z&lt;/i&gt;| ≤ 6 안에 유한하지 않은 곳이 있습니다. 신경망이 그곳에 이르면 학습을 멈추고 까닭을 알립니다.</translation>
    </message>
    <message>
        <source>{name}: on |&lt;i&gt;z&lt;/i&gt;| ≤ 6 no difference from &lt;b&gt;{other}&lt;/b&gt; beyond rounding.</source>
        <translation>{name}: |&lt;i&gt;z&lt;/i&gt;| ≤ 6에서 반올림 오차 말고는 차이가 없는 함수: &lt;b&gt;{other}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>{name}: the closest function of the catalogue is &lt;b&gt;{other}&lt;/b&gt;. On |&lt;i&gt;z&lt;/i&gt;| ≤ 6 they differ by up to &lt;b&gt;{difference}&lt;/b&gt;, at &lt;i&gt;z&lt;/i&gt; = {place}.</source>
        <translation>{name}: 갤러리에서 가장 가까운 함수는 &lt;b&gt;{other}&lt;/b&gt;. |&lt;i&gt;z&lt;/i&gt;| ≤ 6에서 가장 큰 차이는 &lt;b&gt;{difference}&lt;/b&gt;입니다(&lt;i&gt;z&lt;/i&gt; = {place}).</translation>
    </message>
    <message>
        <source>Largest |&lt;i&gt;g′&lt;/i&gt;|: &lt;b&gt;{slope}&lt;/b&gt; for both.</source>
        <translation>|⁠&lt;i&gt;g′&lt;/i&gt;|⁠의 최댓값은 둘 다 &lt;b&gt;{slope}&lt;/b&gt;입니다.</translation>
    </message>
    <message>
        <source>Largest |&lt;i&gt;g′&lt;/i&gt;|: {name} &lt;b&gt;{slope}&lt;/b&gt;, {other} &lt;b&gt;{other_slope}&lt;/b&gt;.</source>
        <translation>|⁠&lt;i&gt;g′&lt;/i&gt;|⁠의 최댓값: {name} &lt;b&gt;{slope}&lt;/b&gt;, {other} &lt;b&gt;{other_slope}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The probabilities sum to &lt;b&gt;1&lt;/b&gt;. Equal logits get equal probabilities, &lt;b&gt;{share}&lt;/b&gt; each, at every temperature.</source>
        <translation>확률의 합은 &lt;b&gt;1&lt;/b&gt;입니다. 로짓이 모두 같으면 온도와 관계없이 확률도 모두 같습니다(&lt;b&gt;{share}&lt;/b&gt;).</translation>
    </message>
    <message>
        <source>The probabilities sum to &lt;b&gt;1&lt;/b&gt;. At &lt;i&gt;T&lt;/i&gt; = {temperature} the largest logit, {logit}, has &lt;b&gt;{share}&lt;/b&gt;; the smaller &lt;i&gt;T&lt;/i&gt;, the larger its probability.</source>
        <translation>확률의 합은 &lt;b&gt;1&lt;/b&gt;입니다. &lt;i&gt;T&lt;/i&gt; = {temperature}일 때 가장 큰 로짓 {logit}의 확률: &lt;b&gt;{share}&lt;/b&gt;. &lt;i&gt;T&lt;/i&gt;가 작을수록 이 확률이 커집니다.</translation>
    </message>
    <message>
        <source>The largest of {lines} lines is convex (kinks: &lt;b&gt;{kinks}&lt;/b&gt;); &lt;i&gt;g′&lt;/i&gt; takes no values but their slopes &lt;b&gt;{slopes}&lt;/b&gt;.</source>
        <translation>직선 {lines}개 가운데 최댓값이므로 볼록하고 &lt;b&gt;{kinks}&lt;/b&gt;군데에서 꺾입니다. &lt;i&gt;g′&lt;/i&gt;의 값은 직선의 기울기 &lt;b&gt;{slopes}&lt;/b&gt;뿐입니다.</translation>
    </message>
    <message>
        <source>{count} functions: mean output closest to 0: {centred} (&lt;b&gt;{mean}&lt;/b&gt;); largest |&lt;i&gt;g′&lt;/i&gt;|: {steepest} (&lt;b&gt;{slope}&lt;/b&gt;).</source>
        <translation>함수 {count}개 가운데 출력 평균이 0에 가장 가까운 것: {centred}(&lt;b&gt;{mean}&lt;/b&gt;). |&lt;i&gt;g′&lt;/i&gt;|의 최댓값이 가장 큰 것: {steepest}(&lt;b&gt;{slope}&lt;/b&gt;).</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>There are {count} logits, not {value}.</source>
        <translation>로짓은 {count}개여야 합니다(입력: {value}개).</translation>
    </message>
    <message>
        <source>A function can be compared with others only once.</source>
        <translation>같은 함수를 비교에 두 번 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>{activation} takes several logits at once, so it cannot be drawn over one z; choose another function to compare.</source>
        <translation>{activation}: 로짓 여러 개를 함께 받으므로 z 하나에 대한 곡선으로 그릴 수 없습니다. 다른 함수를 골라 비교해 보세요.</translation>
    </message>
    <message>
        <source>{value} is said twice or is not in the gallery.</source>
        <translation>{value}: 두 번 적혔거나 갤러리에 없는 함수입니다.</translation>
    </message>
    <message>
        <source>This formula is on the list already: {activation}</source>
        <translation>이미 목록에 있는 식입니다: {activation}</translation>
    </message>
    <message>
        <source>The list holds at most {high} own functions.</source>
        <translation>내 함수는 {high}개까지 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>Another function is called {value} already.</source>
        <translation>다른 함수가 이미 쓰는 이름입니다: {value}</translation>
    </message>
</context>
<context>
    <name>Own</name>
    <message>
        <source>g′ not checked: g is not finite everywhere on |z| ≤ 6</source>
        <translation>g′ 검산 안 함: |z| ≤ 6에 유한하지 않은 곳이 있음</translation>
    </message>
    <message>
        <source>✓ largest difference from numerical g′: {difference}</source>
        <translation>✓ 수치 미분과의 최대 차이 {difference}</translation>
    </message>
    <message>
        <source>g′ differs from the numerical one by up to {difference}</source>
        <translation>수치 미분과의 최대 차이 {difference}</translation>
    </message>
    <message>
        <source>Not compared with others: not finite everywhere on |&lt;i&gt;z&lt;/i&gt;| ≤ 6.</source>
        <translation>다른 함수와 비교하지 않음: |&lt;i&gt;z&lt;/i&gt;| ≤ 6에 유한하지 않은 곳이 있습니다.</translation>
    </message>
    <message>
        <source>Closest: &lt;b&gt;{name}&lt;/b&gt;, largest difference &lt;b&gt;{difference}&lt;/b&gt; on |&lt;i&gt;z&lt;/i&gt;| ≤ {limit}</source>
        <translation>가장 가까운 함수 &lt;b&gt;{name}&lt;/b&gt;, 최대 차이 &lt;b&gt;{difference}&lt;/b&gt;(|&lt;i&gt;z&lt;/i&gt;| ≤ {limit})</translation>
    </message>
    <message>
        <source>&lt;i&gt;g&lt;/i&gt; has no value at &lt;i&gt;z&lt;/i&gt; = {place}.</source>
        <translation>&lt;i&gt;z&lt;/i&gt; = {place}에서 &lt;i&gt;g&lt;/i&gt;의 값이 없습니다.</translation>
    </message>
    <message>
        <source>&lt;i&gt;g′&lt;/i&gt; has no value at &lt;i&gt;z&lt;/i&gt; = {place}.</source>
        <translation>&lt;i&gt;z&lt;/i&gt; = {place}에서 &lt;i&gt;g′&lt;/i&gt;의 값이 없습니다.</translation>
    </message>
    <message>
        <source>&lt;i&gt;g&lt;/i&gt; overflows at &lt;i&gt;z&lt;/i&gt; = {place}.</source>
        <translation>&lt;i&gt;z&lt;/i&gt; = {place}에서 &lt;i&gt;g&lt;/i&gt;가 넘칩니다.</translation>
    </message>
    <message>
        <source>&lt;i&gt;g′&lt;/i&gt; overflows at &lt;i&gt;z&lt;/i&gt; = {place}.</source>
        <translation>&lt;i&gt;z&lt;/i&gt; = {place}에서 &lt;i&gt;g′&lt;/i&gt;가 넘칩니다.</translation>
    </message>
    <message>
        <source>Formula of g(z)</source>
        <translation>g(z)의 식</translation>
    </message>
    <message>
        <source>Name of the function</source>
        <translation>함수 이름</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New function</source>
        <translation>새 함수</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Use in every lab</source>
        <translation>모든 실험에서 쓰기</translation>
    </message>
    <message>
        <source>In place of “{name}”</source>
        <translation>‘{name}’ 대신 쓰기</translation>
    </message>
    <message>
        <source>Type a formula of z</source>
        <translation>z의 식을 입력하세요</translation>
    </message>
    <message>
        <source>Drawn once it is mended</source>
        <translation>고친 뒤에 그려집니다</translation>
    </message>
    <message>
        <source>✓ In the lists of every lab</source>
        <translation>✓ 모든 실험의 목록에 있습니다</translation>
    </message>
    <message>
        <source>✓ A formula that can be used</source>
        <translation>✓ 쓸 수 있는 식입니다</translation>
    </message>
    <message>
        <source>Change to {formula}</source>
        <translation>{formula} 로 고치기</translation>
    </message>
    <message>
        <source>Any other name becomes a parameter with a slider.</source>
        <translation>그 밖의 이름은 매개변수가 되어 슬라이더가 생깁니다.</translation>
    </message>
    <message>
        <source>Parameters, each with a slider: {names}</source>
        <translation>매개변수(슬라이더가 생깁니다): {names}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>to</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>at first</source>
        <translation>기본값</translation>
    </message>
</context>
</TS>
