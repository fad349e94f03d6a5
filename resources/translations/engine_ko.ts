<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Activation</name>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Gaussian Error Linear Unit</source>
        <translation>가우스 오차 선형 유닛</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Sigmoid Linear Unit (Swish)</source>
        <translation>시그모이드 선형 유닛(Swish)</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>가우스</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>사인</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>Maxout</source>
        <translation>맥스아웃</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Rectified Linear Unit</source>
        <translation>정류 선형 유닛(렐루)</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Leaky Rectified Linear Unit</source>
        <translation>리키 렐루</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Parametric Rectified Linear Unit</source>
        <translation>매개변수 정류 선형 유닛</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Exponential Linear Unit</source>
        <translation>지수 선형 유닛</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>Scaled Exponential Linear Unit</source>
        <translation>스케일 지수 선형 유닛</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>소프트플러스</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Logistic sigmoid</source>
        <translation>로지스틱 시그모이드</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Hyperbolic tangent</source>
        <translation>하이퍼볼릭 탄젠트</translation>
    </message>
    <message>
        <source>Softsign</source>
        <translation>소프트사인</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>계단 함수</translation>
    </message>
    <message>
        <source>Heaviside step function</source>
        <translation>헤비사이드 계단 함수</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>항등 함수</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형 함수</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>NAND</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Noisy XOR</source>
        <translation>잡음 섞인 XOR</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Two Gaussians</source>
        <translation>두 가우스 분포</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>나선</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>steepness β</source>
        <translation>가파름 β</translation>
    </message>
    <message>
        <source>temperature T</source>
        <translation>온도 T</translation>
    </message>
    <message>
        <source>number of pieces</source>
        <translation>조각 수</translation>
    </message>
    <message>
        <source>left slope α</source>
        <translation>음수 쪽 기울기 α</translation>
    </message>
    <message>
        <source>scale α</source>
        <translation>크기 α</translation>
    </message>
    <message>
        <source>threshold θ</source>
        <translation>임계값 θ</translation>
    </message>
    <message>
        <source>slope c</source>
        <translation>기울기 c</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>표본 수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>초깃값 배율</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Std. deviation σ</source>
        <translation>표준편차 σ</translation>
    </message>
    <message>
        <source>Half-width</source>
        <translation>구간 반폭</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>가중치 초깃값</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>첫 시드</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation>은닉 뉴런 수</translation>
    </message>
    <message>
        <source>Networks each</source>
        <translation>조합별 신경망 수</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Loss for success</source>
        <translation>성공 기준 손실</translation>
    </message>
    <message>
        <source>saturation threshold ε</source>
        <translation>포화 기준 ε</translation>
    </message>
    <message>
        <source>number of factors n</source>
        <translation>곱하는 횟수 n</translation>
    </message>
    <message>
        <source>standard deviation σ</source>
        <translation>표준편차 σ</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화 기법</translation>
    </message>
    <message>
        <source>Momentum β</source>
        <translation>모멘텀 β</translation>
    </message>
    <message>
        <source>Decay rate ρ</source>
        <translation>감쇠율 ρ</translation>
    </message>
    <message>
        <source>Constant ε</source>
        <translation>상수 ε</translation>
    </message>
    <message>
        <source>Decay rate β₁</source>
        <translation>감쇠율 β₁</translation>
    </message>
    <message>
        <source>Decay rate β₂</source>
        <translation>감쇠율 β₂</translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation>좌표</translation>
    </message>
    <message>
        <source>Share of test samples</source>
        <translation>시험 표본의 비율</translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Rows of the map</source>
        <translation>지도의 세로축</translation>
    </message>
    <message>
        <source>Networks per cell</source>
        <translation>칸별 신경망 수</translation>
    </message>
    <message>
        <source>Learning rate &lt;i&gt;η&lt;/i&gt;</source>
        <translation>학습률 &lt;i&gt;η&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Initial bias &lt;i&gt;σ&lt;/i&gt;</source>
        <translation>편향 초깃값 &lt;i&gt;σ&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>Loss function</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>Derivative &lt;i&gt;g′&lt;/i&gt; at the kink</source>
        <translation>꺾인 점의 도함수 &lt;i&gt;g′&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>가중치 초깃값</translation>
    </message>
    <message>
        <source>Use biases</source>
        <translation>편향 사용</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Hidden activation function</source>
        <translation>은닉층 활성화 함수</translation>
    </message>
    <message>
        <source>Seeds for each σ</source>
        <translation>σ마다 시드 수</translation>
    </message>
</context>
<context>
    <name>Initializer</name>
    <message>
        <source>Zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>정규분포</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등분포</translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <translation>Xavier 정규분포</translation>
    </message>
    <message>
        <source>Xavier uniform</source>
        <translation>Xavier 균등분포</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규분포</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등분포</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규분포</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>직교 행렬</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>There is no activation function {value}; the choice is {options}.</source>
        <translation>{value}: 그런 활성화 함수는 없습니다. 고를 수 있는 것은 {options} 중 하나입니다.</translation>
    </message>
    <message>
        <source>An activation is written like relu or elu(alpha=0.5), not like {value}.</source>
        <translation>활성화 함수는 relu 또는 elu(alpha=0.5)처럼 씁니다. 읽을 수 없는 글: {value}</translation>
    </message>
    <message>
        <source>{activation} takes no parameter, so not {value}.</source>
        <translation>{activation}: 매개변수가 없는 함수이므로 {value} 값은 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>{activation} has no parameter {value}; it takes one of {options}.</source>
        <translation>{activation}: {value} 매개변수는 없습니다. 쓸 수 있는 매개변수: {options}</translation>
    </message>
    <message>
        <source>A rule for initial weights is written like he_normal or normal(0.3), not {value}.</source>
        <translation>가중치 초깃값 규칙은 he_normal이나 normal(0.3)처럼 적습니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>{field} must be one of {options}, not {value}.</source>
        <translation>{field}: {options} 중 하나를 골라 주세요. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Inputs and targets need one column per sample, not shapes {inputs}, {targets}.</source>
        <translation>입력과 목표는 표본마다 열이 하나씩 있어야 합니다. 지금 모양: {inputs}, {targets}</translation>
    </message>
    <message>
        <source>{field}: there is no scale to set, so {value} cannot be used.</source>
        <translation>{field}: 정할 크기가 없으므로 {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Noise is written like {example}, not like {value}.</source>
        <translation>잡음은 {example}처럼 적습니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>The new weights need the shapes {expected}, not {value}.</source>
        <translation>새 가중치의 모양은 {expected} 모양이어야 합니다. 지금 모양: {value}</translation>
    </message>
    <message>
        <source>The network has no weight or bias {value}.</source>
        <translation>이 신경망에는 그런 가중치나 편향이 없습니다: {value}</translation>
    </message>
    <message>
        <source>{field} must be a number from {low} to {high}, not {value}.</source>
        <translation>{field}: {low}부터 {high}까지의 수를 넣어 주세요. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A network needs inputs and outputs and no empty layer, not {value}.</source>
        <translation>신경망에는 입력과 출력이 있어야 하고 빈 층이 없어야 합니다. 지금 층: {value}</translation>
    </message>
    <message>
        <source>Each hidden layer needs one activation: {layers} layers, {functions} activations.</source>
        <translation>은닉층마다 활성화 함수가 하나씩 있어야 합니다. 층 {layers}개, 활성화 함수 {functions}개입니다.</translation>
    </message>
    <message>
        <source>{loss}: at least {minimum} outputs are needed, not {value}.</source>
        <translation>{loss}: 출력이 {minimum}개 이상 있어야 합니다. 지금은 {value}개입니다.</translation>
    </message>
    <message>
        <source>The run stopped at update {update}: rewind it first.</source>
        <translation>갱신 {update}번째에서 학습이 멈췄습니다. 먼저 처음으로 되돌려 주세요.</translation>
    </message>
    <message>
        <source>{field} must be the present one, {present}, not {value}.</source>
        <translation>{field}: 지금 값인 {present} 값만 쓸 수 있습니다. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The loss is not finite at the start: {activation} has no finite value there.</source>
        <translation>시작할 때의 손실이 유한하지 않습니다. {activation}: 그 점에서 유한한 값이 없습니다.</translation>
    </message>
    <message>
        <source>{field} must be a positive number, not {value}.</source>
        <translation>{field}: 0보다 큰 수를 넣어 주세요. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} must be at least {low}, not {value}.</source>
        <translation>{field}: {low} 이상의 수를 넣어 주세요. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The initial loss is not finite.</source>
        <translation>처음 손실이 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>The changed loss is not finite.</source>
        <translation>바꾼 뒤의 손실이 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>There is no such file: {value}</source>
        <translation>파일이 없습니다: {value}</translation>
    </message>
    <message>
        <source>The file cannot be read: {value}</source>
        <translation>파일을 읽을 수 없습니다: {value}</translation>
    </message>
    <message>
        <source>This is a folder or a device and no file: {value}</source>
        <translation>파일이 아니라 폴더나 장치입니다: {value}</translation>
    </message>
    <message>
        <source>The file has more than {high} bytes.</source>
        <translation>파일이 {high}바이트보다 큽니다.</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8, UTF-16 or CP949.</source>
        <translation>UTF-8, UTF-16, CP949 가운데 어느 것으로도 읽을 수 없는 파일입니다.</translation>
    </message>
    <message>
        <source>Line {line}: the class is missing.</source>
        <translation>{line}번째 줄: 클래스가 없습니다.</translation>
    </message>
    <message>
        <source>The file must have from {low} to {high} points.</source>
        <translation>파일에는 점이 {low}개 이상 {high}개 이하로 있어야 합니다.</translation>
    </message>
    <message>
        <source>There must be two classes, not {count}: {value}</source>
        <translation>클래스는 둘이어야 합니다. 이 파일에는 {count}개가 있습니다: {value}</translation>
    </message>
    <message>
        <source>Line {line}: {name} is missing.</source>
        <translation>{line}번째 줄: {name} 값이 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}: {name} must be a number from {low} to {high}, not “{value}”.</source>
        <translation>{line}번째 줄: {name} 값은 {low}에서 {high}까지의 수여야 합니다(지금은 “{value}”).</translation>
    </message>
    <message>
        <source>The class of a point must be 0 or 1, not {value}.</source>
        <translation>점의 클래스는 0 또는 1이어야 합니다(지금은 {value}).</translation>
    </message>
    <message>
        <source>At least two points are needed, and both classes among them.</source>
        <translation>점이 두 개 이상 있어야 하고 두 클래스가 모두 있어야 합니다.</translation>
    </message>
    <message>
        <source>There can be no more than {high} points.</source>
        <translation>점은 {high}개까지만 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>Point {number} must be written like 0.5,-1,0, not {value}.</source>
        <translation>{number}번째 점은 0.5,-1,0처럼 적어야 합니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>{activation} takes several pre-activations at once; choose another function.</source>
        <translation>{activation}: 가중합 여러 개를 한꺼번에 받는 함수입니다. 다른 함수를 고르세요.</translation>
    </message>
    <message>
        <source>{field}: choose from 1 to {most} of them, not {value}.</source>
        <translation>{field}: 1개에서 {most}개까지 고를 수 있습니다(지금 {value}개).</translation>
    </message>
    <message>
        <source>{field}: each of them can be there only once.</source>
        <translation>{field}: 같은 것을 두 번 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>{field}: the low end {low} must lie below the high end {high}.</source>
        <translation>{field}: 아래 끝({low})은 위 끝({high})보다 작아야 합니다.</translation>
    </message>
    <message>
        <source>A name has at most {high} characters, and none of them is &lt; &gt; &amp; or a quotation mark.</source>
        <translation>이름은 {high}자까지이며 &lt; &gt; &amp;와 따옴표는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The formula {options} has no parameter {value}.</source>
        <translation>식 {options}에 없는 매개변수입니다: {value}</translation>
    </message>
    <message>
        <source>An own activation is written like own(&quot;z*sigmoid(beta*z)&quot;,beta=1.7), not like {value}.</source>
        <translation>내 함수는 own(&quot;z*sigmoid(beta*z)&quot;,beta=1.7)처럼 적습니다. 읽을 수 없는 글: {value}</translation>
    </message>
    <message>
        <source>Character {position}: a formula has at most {high} numbers, names and signs.</source>
        <translation>{position}번째 글자: 식에는 수, 이름, 기호를 모두 합해 {high}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Character {position}: this part has no finite value.</source>
        <translation>{position}번째 글자: 이 부분은 유한한 값이 없습니다.</translation>
    </message>
    <message>
        <source>Character {position}: this is no part of a formula.</source>
        <translation>{position}번째 글자: 식에 쓸 수 없는 부분입니다.</translation>
    </message>
    <message>
        <source>Character {position}: {value} takes {options} values, not {count}.</source>
        <translation>{position}번째 글자: {value}의 괄호 안에는 값이 {options}개 있어야 하는데 {count}개가 있습니다.</translation>
    </message>
    <message>
        <source>Character {position}: {value} takes one value, not {count}.</source>
        <translation>{position}번째 글자: {value}의 괄호 안에는 값이 하나만 있어야 하는데 {count}개가 있습니다.</translation>
    </message>
    <message>
        <source>Character {position}: the first value of where is a comparison, such as z &gt; 0.</source>
        <translation>{position}번째 글자: where의 첫째 값은 z &gt; 0과 같은 비교여야 합니다.</translation>
    </message>
    <message>
        <source>Character {position}: an exponent lies between {low} and {high}.</source>
        <translation>{position}번째 글자: 지수는 {low} 이상 {high} 이하여야 합니다.</translation>
    </message>
    <message>
        <source>The formula ends where a value is missing.</source>
        <translation>식이 끝났는데 값이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>Character {position}: this bracket is never closed.</source>
        <translation>{position}번째 글자: 이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Character {position}: more than {high} brackets are open here.</source>
        <translation>{position}번째 글자: 여기서 열린 괄호가 {high}개를 넘습니다.</translation>
    </message>
    <message>
        <source>Character {position}: {value} is not used in formulas; a choice is written where(z &gt; 0, …, …).</source>
        <translation>{position}번째 글자: 식에 쓸 수 없는 낱말({value})입니다. 경우를 나눌 때는 where(z &gt; 0, …, …)로 씁니다.</translation>
    </message>
    <message>
        <source>Character {position}: {value} needs brackets around what it is taken of.</source>
        <translation>{position}번째 글자: {value} 뒤에 괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Character {position}: there is no function {value}; a product is written with *.</source>
        <translation>{position}번째 글자: 없는 함수({value})입니다. 곱하기는 *로 씁니다.</translation>
    </message>
    <message>
        <source>Character {position}: there is no operator before {value}; a product is written with *.</source>
        <translation>{position}번째 글자 {value}: 앞에 연산자가 없습니다. 곱하기는 *로 씁니다.</translation>
    </message>
    <message>
        <source>Character {position}: a value is missing before {value}.</source>
        <translation>{position}번째 글자 {value}: 앞에 값이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>Character {position}: this bracket was never opened.</source>
        <translation>{position}번째 글자: 이 괄호와 짝이 되는 여는 괄호가 없습니다.</translation>
    </message>
    <message>
        <source>Character {position}: a comma separates the values of a function; decimals have a point.</source>
        <translation>{position}번째 글자: 쉼표는 함수의 값들을 나눌 때만 씁니다. 소수점은 마침표(.)로 씁니다.</translation>
    </message>
    <message>
        <source>Character {position}: a formula has at most {high} parameters.</source>
        <translation>{position}번째 글자: 식에는 매개변수를 {high}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Character {position}: the variable is called z, not {value}.</source>
        <translation>{position}번째 글자 {value}: 변수의 이름은 z입니다.</translation>
    </message>
    <message>
        <source>A formula has at most {high} characters, not {value}.</source>
        <translation>식은 {high}글자까지 쓸 수 있는데 {value}글자입니다.</translation>
    </message>
    <message>
        <source>Character {position}: a name has at most {high} letters.</source>
        <translation>{position}번째 글자: 이름은 {high}글자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Character {position}: a number in a formula is 0 or lies between {low} and {high}.</source>
        <translation>{position}번째 글자: 식에 쓰는 수는 0이거나 {low} 이상 {high} 이하여야 합니다.</translation>
    </message>
    <message>
        <source>Character {position}: a formula cannot hold “{value}”.</source>
        <translation>{position}번째 글자: 식에 쓸 수 없는 글자 “{value}”입니다.</translation>
    </message>
    <message>
        <source>What was changed by hand must stand in the order of the updates, none after the last.</source>
        <translation>직접 바꾼 것은 갱신 순서대로 적어야 하며, 마지막 갱신보다 뒤일 수 없습니다.</translation>
    </message>
    <message>
        <source>A scene names its epoch or its update, not both.</source>
        <translation>장면에는 에폭과 갱신 가운데 하나만 적습니다.</translation>
    </message>
    <message>
        <source>A change by hand is written like 0:W1(2,1)=0.5 or 300:noise(sigma=0.01,seed=1), not like {value}.</source>
        <translation>직접 바꾼 것은 0:W1(2,1)=0.5나 300:noise(sigma=0.01,seed=1)처럼 적습니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>A weight or bias is named like W1(3,2) or b1(3), not like {value}.</source>
        <translation>가중치와 편향은 W1(3,2)나 b1(3)처럼 적습니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>There is nothing called {value} here.</source>
        <translation>여기에 없는 이름입니다: {value}</translation>
    </message>
    <message>
        <source>{key} must be a whole number, not {value}.</source>
        <translation>{key}: 정수여야 합니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>{key} must be a number, not {value}.</source>
        <translation>{key}: 수여야 합니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>{value} must be written like name or name(number=0.5).</source>
        <translation>이름이나 이름(number=0.5)처럼 적어야 합니다: {value}</translation>
    </message>
    <message>
        <source>{key} must be one of {options}, not {value}.</source>
        <translation>{key}: {options} 가운데 하나여야 합니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>{value} is said twice.</source>
        <translation>두 번 적혀 있습니다: {value}</translation>
    </message>
    <message>
        <source>{field} must be a whole number from {low} to {high}, not {value}.</source>
        <translation>{field}: {low}부터 {high}까지의 정수를 넣어 주세요. {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Three columns are needed, two coordinates and a class: the file has {value}.</source>
        <translation>좌표 둘과 클래스, 세 열이 필요합니다. 이 파일의 열은 {value}개입니다.</translation>
    </message>
    <message>
        <source>The file has no column {value} for the class.</source>
        <translation>클래스로 쓸 {value}번째 열이 없습니다.</translation>
    </message>
    <message>
        <source>It is not clear which column is the class: give the columns a heading such as x1,x2,class.</source>
        <translation>어느 열이 클래스인지 분명하지 않습니다. x1,x2,class처럼 열 이름을 적어 주십시오.</translation>
    </message>
    <message>
        <source>The file has more than {high} lines.</source>
        <translation>파일이 {high}줄보다 깁니다.</translation>
    </message>
    <message>
        <source>The file has more than {high} columns.</source>
        <translation>파일에 열이 {high}개보다 많습니다.</translation>
    </message>
    <message>
        <source>Line {line} has more than {high} characters.</source>
        <translation>{line}번째 줄이 {high}자보다 깁니다.</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>The loss is infinite: what really happened had been given the probability 0. Shifting the logarithm, ln(y + 1e-7), would only hide this.</source>
        <translation>손실이 무한대입니다. 실제로 일어난 일에 확률 0을 주었기 때문입니다. ln(y + 1e-7)처럼 로그를 옮기면 이 사실이 가려질 뿐입니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 교차 엔트로피 오차</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 교차 엔트로피 오차</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
</context>
<context>
    <name>Optimizer</name>
    <message>
        <source>Gradient descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
</context>
<context>
    <name>Plateau</name>
    <message>
        <source>always 0.5 (ln 2)</source>
        <translation>항상 0.5로 예측(ln 2)</translation>
    </message>
    <message>
        <source>three of four</source>
        <translation>네 점 중 셋</translation>
    </message>
    <message>
        <source>two right, two at 0.5</source>
        <translation>둘은 맞고 둘은 0.5</translation>
    </message>
</context>
</TS>
