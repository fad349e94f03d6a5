<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>Activation function</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Limit of |&lt;i&gt;g′&lt;/i&gt;|</source>
        <translation>포화 기준 |&lt;i&gt;g′&lt;/i&gt;|</translation>
    </message>
    <message>
        <source>Mean &lt;i&gt;μ&lt;/i&gt;</source>
        <translation>평균 &lt;i&gt;μ&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Std. deviation &lt;i&gt;σ&lt;/i&gt;</source>
        <translation>표준편차 &lt;i&gt;σ&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Cursor &lt;i&gt;z&lt;/i&gt;</source>
        <translation>커서 &lt;i&gt;z&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Probe A</source>
        <translation>비교점 A</translation>
    </message>
    <message>
        <source>Probe B</source>
        <translation>비교점 B</translation>
    </message>
    <message>
        <source>Factors &lt;i&gt;n&lt;/i&gt;</source>
        <translation>곱하는 횟수 &lt;i&gt;n&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Show the tangent</source>
        <translation>접선 표시</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>{activation} takes several logits at once and has no curve; choose another.</source>
        <translation>{activation}: 로짓 여러 개를 함께 받는 함수라서 곡선으로 그릴 수 없습니다. 다른 함수를 골라 주세요.</translation>
    </message>
    <message>
        <source>{activation} or its derivative is not finite at z = {value}, so it cannot be shown here; the gallery draws it.</source>
        <translation>{activation}: z = {value}에서 함숫값이나 도함수가 유한하지 않아 여기에 표시할 수 없습니다. 갤러리에서는 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Saturation</name>
    <message>
        <source>output difference {distance}</source>
        <translation>출력 차이 {distance}</translation>
    </message>
    <message>
        <source>differ by {distance}</source>
        <translation>차이 {distance}</translation>
    </message>
    <message>
        <source>↑ {share} above the axis</source>
        <translation>↑ 축 밖(위)의 비율 {share}</translation>
    </message>
    <message>
        <source>↓ {share} below the axis</source>
        <translation>↓ 축 밖(아래)의 비율 {share}</translation>
    </message>
    <message>
        <source>Why does saturation slow learning down?</source>
        <translation>포화는 왜 학습을 더디게 할까?</translation>
    </message>
    <message>
        <source>Input distribution N(&lt;i&gt;μ&lt;/i&gt;, &lt;i&gt;σ&lt;/i&gt;²)</source>
        <translation>입력 분포 N(&lt;i&gt;μ&lt;/i&gt;, &lt;i&gt;σ&lt;/i&gt;²)</translation>
    </message>
    <message>
        <source>Cursor and probes</source>
        <translation>커서와 비교점</translation>
    </message>
    <message>
        <source>Output &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;)</source>
        <translation>출력 &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;)</translation>
    </message>
    <message>
        <source>Output distribution</source>
        <translation>출력 분포</translation>
    </message>
    <message>
        <source>4,000 samples · same axis</source>
        <translation>표본 4,000개 · 세로축 공유</translation>
    </message>
    <message>
        <source>Derivative and input distribution</source>
        <translation>도함수와 입력 분포</translation>
    </message>
    <message>
        <source>vertical axis: &lt;i&gt;g′&lt;/i&gt; only</source>
        <translation>세로축은 &lt;i&gt;g′&lt;/i&gt;만</translation>
    </message>
    <message>
        <source>Output curve with the cursor</source>
        <translation>출력 곡선과 커서</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Push μ from 0 to 6</source>
        <translation>평균 μ를 0에서 6으로 옮기기</translation>
    </message>
    <message>
        <source>&lt;i&gt;μ&lt;/i&gt; = {mean} · saturated &lt;b&gt;{share}&lt;/b&gt;</source>
        <translation>&lt;i&gt;μ&lt;/i&gt; = {mean} · 포화 &lt;b&gt;{share}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>exact &lt;b&gt;{exact}&lt;/b&gt; · sample &lt;b&gt;{sample}&lt;/b&gt;</source>
        <translation>정확값 &lt;b&gt;{exact}&lt;/b&gt; · 표본 &lt;b&gt;{sample}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;i&gt;g′&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;) multiplied {n} times</source>
        <translation>&lt;i&gt;g′&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;)를 {n}번 곱한 값</translation>
    </message>
    <message>
        <source>Saturated share</source>
        <translation>포화 비율</translation>
    </message>
    <message>
        <source>assumes weights 1 and the same &lt;i&gt;z&lt;/i&gt; in every layer</source>
        <translation>가중치 1, 모든 층의 &lt;i&gt;z&lt;/i&gt;가 같다고 가정</translation>
    </message>
    <message>
        <source>Powers of g′(z), logarithmic</source>
        <translation>g′(z)의 거듭제곱, 로그 눈금</translation>
    </message>
    <message>
        <source>×{n}</source>
        <translation>{n}번</translation>
    </message>
    <message>
        <source>largest {value}</source>
        <translation>최댓값 {value}</translation>
    </message>
    <message>
        <source>largest |&lt;i&gt;g′&lt;/i&gt;| {value}</source>
        <translation>|&lt;i&gt;g′&lt;/i&gt;|의 최댓값 {value}</translation>
    </message>
    <message>
        <source>threshold |&lt;i&gt;g′&lt;/i&gt;| &amp;lt; {epsilon}</source>
        <translation>기준 |&lt;i&gt;g′&lt;/i&gt;| &amp;lt; {epsilon}</translation>
    </message>
    <message>
        <source>input distribution (height not to scale)</source>
        <translation>입력 분포(높이는 비례 아님)</translation>
    </message>
    <message>
        <source>inputs (height not to scale)</source>
        <translation>입력(높이는 비례 아님)</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>saturation zone (to −∞)</source>
        <translation>포화 구간(−∞까지)</translation>
    </message>
    <message>
        <source>saturated everywhere</source>
        <translation>전 구간에서 포화</translation>
    </message>
    <message>
        <source>saturation zone (to +∞)</source>
        <translation>포화 구간(+∞까지)</translation>
    </message>
    <message>
        <source>input difference {distance}</source>
        <translation>입력 차이 {distance}</translation>
    </message>
    <message>
        <source>g({cursor}) = {value}, tangent slope {slope}. A: g({z_a}) = {a}. B: g({z_b}) = {b}. They differ by {distance}. {zones}</source>
        <translation>g({cursor}) = {value}, 접선의 기울기 {slope}. A: g({z_a}) = {a}. B: g({z_b}) = {b}. 두 출력의 차이 {distance}. {zones}</translation>
    </message>
    <message>
        <source>g′({cursor}) = {slope}, limit of |g′| {epsilon}. {zones} Inputs: mean {mean}, standard deviation {std}, {share} of them in a saturation zone.</source>
        <translation>g′({cursor}) = {slope}, |g′|의 기준값 {epsilon}. {zones} 입력: 평균 {mean}, 표준편차 {std}, 포화 구간에 든 비율 {share}.</translation>
    </message>
    <message>
        <source>Most outputs, {most}, lie between {low} and {high}; {saturated} of the samples are saturated.</source>
        <translation>출력이 가장 많이 몰린 구간은 {low}에서 {high} 사이이며 그 비율은 {most}입니다. 포화된 표본의 비율은 {saturated}입니다.</translation>
    </message>
    <message>
        <source>No side saturates.</source>
        <translation>어느 쪽도 포화하지 않습니다.</translation>
    </message>
    <message>
        <source>Saturated everywhere.</source>
        <translation>모든 곳에서 포화합니다.</translation>
    </message>
    <message>
        <source>Saturation zones: {zones}.</source>
        <translation>포화 구간: {zones}.</translation>
    </message>
</context>
<context>
    <name>SaturationObservation</name>
    <message>
        <source>The inputs A and B differ by &lt;b&gt;{input}&lt;/b&gt;, their outputs by &lt;b&gt;{output}&lt;/b&gt; ({a}, {b}).</source>
        <translation>A와 B의 입력 차이는 &lt;b&gt;{input}&lt;/b&gt;, 출력 차이는 &lt;b&gt;{output}&lt;/b&gt;입니다({a}, {b}).</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;&lt;i&gt;g′&lt;/i&gt; is 0 wherever it exists&lt;/span&gt;: no gradient passes at any input.</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;미분되는 곳마다 &lt;i&gt;g′&lt;/i&gt; = 0&lt;/span&gt;이므로 어떤 입력에서도 기울기가 전해지지 않습니다.</translation>
    </message>
    <message>
        <source>Share of the inputs in the saturation zone at &lt;i&gt;μ&lt;/i&gt; = {mean}: &lt;span class=&quot;saturated&quot;&gt;{share}&lt;/span&gt;.</source>
        <translation>&lt;i&gt;μ&lt;/i&gt; = {mean}일 때 포화 구간에 든 입력의 비율: &lt;span class=&quot;saturated&quot;&gt;{share}&lt;/span&gt;.</translation>
    </message>
    <message>
        <source>Nothing saturates, but the left side is off (&lt;i&gt;g′&lt;/i&gt; = 0): at &lt;i&gt;μ&lt;/i&gt; = {mean}, &lt;span class=&quot;dead&quot;&gt;{share}&lt;/span&gt; of the inputs.</source>
        <translation>포화하는 쪽은 없지만 왼쪽은 꺼짐(&lt;i&gt;g′&lt;/i&gt; = 0)입니다. &lt;i&gt;μ&lt;/i&gt; = {mean}일 때 꺼진 입력의 비율: &lt;span class=&quot;dead&quot;&gt;{share}&lt;/span&gt;.</translation>
    </message>
    <message>
        <source>Nothing saturates; on the left the slope is weak but not 0: at &lt;i&gt;μ&lt;/i&gt; = {mean}, &lt;b&gt;{share}&lt;/b&gt; of the inputs.</source>
        <translation>포화하는 쪽은 없습니다. 왼쪽은 약한 기울기이지만 0은 아닙니다. &lt;i&gt;μ&lt;/i&gt; = {mean}일 때 기울기가 작은 입력의 비율: &lt;b&gt;{share}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>&lt;i&gt;g′&lt;/i&gt; keeps changing its sign: no side saturates, and different inputs share one output.</source>
        <translation>&lt;i&gt;g′&lt;/i&gt;의 부호가 계속 바뀝니다. 포화하는 쪽은 없고, 서로 다른 입력이 같은 출력을 냅니다.</translation>
    </message>
    <message>
        <source>No side saturates: &lt;i&gt;g′&lt;/i&gt; tends to 0 neither towards −∞ nor towards +∞.</source>
        <translation>포화하는 쪽이 없습니다. &lt;i&gt;g′&lt;/i&gt;는 −∞ 쪽으로도 +∞ 쪽으로도 0에 가까워지지 않습니다.</translation>
    </message>
</context>
</TS>
