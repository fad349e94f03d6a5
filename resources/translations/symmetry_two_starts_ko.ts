<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Network in front</source>
        <translation>앞에 보이는 신경망</translation>
    </message>
    <message>
        <source>Draws of noise</source>
        <translation>잡음을 뽑은 횟수</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Constant &lt;i&gt;c&lt;/i&gt;</source>
        <translation>상수 &lt;i&gt;c&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Small &lt;i&gt;σ&lt;/i&gt;</source>
        <translation>작은 &lt;i&gt;σ&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Large &lt;i&gt;σ&lt;/i&gt;</source>
        <translation>큰 &lt;i&gt;σ&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Hidden activation function</source>
        <translation>은닉층 활성화 함수</translation>
    </message>
    <message>
        <source>Hidden neurons (0: logistic regression)</source>
        <translation>은닉 뉴런 수(0: 로지스틱 회귀)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Noise ε</source>
        <translation>잡음 ε</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>Only noise can be added here, not {value}.</source>
        <translation>여기서는 잡음만 더할 수 있으므로 {value} 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>These settings are not those of the claim {value}.</source>
        <translation>강의에서 하는 말 {value}: 이 장면의 설정은 그 말의 설정이 아닙니다.</translation>
    </message>
    <message>
        <source>{activation} takes several pre-activations at once; choose another function.</source>
        <translation>{activation}: 가중합 여러 개를 한꺼번에 받는 함수입니다. 다른 함수를 고르세요.</translation>
    </message>
</context>
<context>
    <name>Symmetry</name>
    <message>
        <source>What lectures say</source>
        <translation>강의에서 하는 말</translation>
    </message>
    <message>
        <source>When it holds</source>
        <translation>맞을 때와 틀릴 때</translation>
    </message>
    <message>
        <source>Holds when</source>
        <translation>맞을 때</translation>
    </message>
    <message>
        <source>Fails when</source>
        <translation>틀릴 때</translation>
    </message>
    <message>
        <source>What happens if all weights start the same?</source>
        <translation>모든 가중치를 똑같이 시작하면 무슨 일이 생길까?</translation>
    </message>
    <message>
        <source>epoch &lt;b&gt;{epoch}&lt;/b&gt; · loss A &lt;b&gt;{a}&lt;/b&gt;, B &lt;b&gt;{b}&lt;/b&gt;</source>
        <translation>&lt;b&gt;{epoch}&lt;/b&gt;에폭 · 손실 A &lt;b&gt;{a}&lt;/b&gt;, B &lt;b&gt;{b}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Different hidden neurons</source>
        <translation>서로 다른 은닉 뉴런</translation>
    </message>
    <message>
        <source>Paths in the weight plane</source>
        <translation>가중치 평면의 궤적</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>유사도</translation>
    </message>
    <message>
        <source>cosine of &lt;i&gt;w&lt;/i&gt;&lt;sub&gt;1&lt;/sub&gt;, &lt;i&gt;w&lt;/i&gt;&lt;sub&gt;2&lt;/sub&gt;, &lt;i&gt;b&lt;/i&gt;</source>
        <translation>&lt;i&gt;w&lt;/i&gt;&lt;sub&gt;1&lt;/sub&gt;, &lt;i&gt;w&lt;/i&gt;&lt;sub&gt;2&lt;/sub&gt;, &lt;i&gt;b&lt;/i&gt; 코사인</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Network {name}</source>
        <translation>신경망 {name}</translation>
    </message>
    <message>
        <source>Paths in the weight plane, network {name}</source>
        <translation>가중치 평면의 경로, 신경망 {name}</translation>
    </message>
    <message>
        <source>Losses of both networks, network {name} in front</source>
        <translation>두 신경망의 손실, 앞쪽은 신경망 {name}</translation>
    </message>
    <message>
        <source>Similarity of the neurons of network {name}</source>
        <translation>신경망 {name}의 뉴런 사이 유사도</translation>
    </message>
    <message>
        <source>Gradients of network {name}</source>
        <translation>신경망 {name}의 기울기</translation>
    </message>
    <message>
        <source>Gradient &lt;i&gt;dW&lt;/i&gt;&lt;sup&gt;[1]&lt;/sup&gt;</source>
        <translation>기울기 &lt;i&gt;dW&lt;/i&gt;&lt;sup&gt;[1]&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>all rows 0</source>
        <translation>모든 행이 0</translation>
    </message>
    <message>
        <source>all rows equal</source>
        <translation>모든 행이 같음</translation>
    </message>
    <message>
        <source>rows differ</source>
        <translation>행이 서로 다름</translation>
    </message>
    <message>
        <source>The only neuron is the output neuron.</source>
        <translation>뉴런은 출력 뉴런 하나뿐입니다.</translation>
    </message>
    <message>
        <source>Zero vectors have no direction, so no cosine (–).</source>
        <translation>영벡터에는 방향이 없어 코사인도 없습니다(–).</translation>
    </message>
    <message>
        <source>Every cell is 1: the hidden neurons are one neuron.</source>
        <translation>모든 칸이 1: 은닉 뉴런이 하나처럼 움직입니다.</translation>
    </message>
    <message>
        <source>Equal neurons have 1 off the diagonal as well.</source>
        <translation>같은 뉴런끼리는 대각선 밖에서도 1입니다.</translation>
    </message>
    <message>
        <source>No two neurons are equal; 1 would mean the same direction.</source>
        <translation>서로 같은 뉴런이 없습니다. 1은 방향이 같다는 뜻입니다.</translation>
    </message>
    <message>
        <source>Initialization of {side}</source>
        <translation>{side} 초기화</translation>
    </message>
    <message>
        <source>Epoch shown</source>
        <translation>보고 있는 에폭</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>설정 모두 초기화</translation>
    </message>
    <message>
        <source>Break symmetry</source>
        <translation>대칭 깨기 +ε</translation>
    </message>
    <message>
        <source>Adds ε times normal noise to every weight and bias of A at this epoch</source>
        <translation>이 에폭에서 A의 모든 가중치와 편향에 정규 잡음의 ε배를 더합니다</translation>
    </message>
    <message>
        <source>{neurons}: from ({start}) to ({end})</source>
        <translation>{neurons}: ({start})에서 ({end})까지</translation>
    </message>
    <message>
        <source>start</source>
        <translation>출발</translation>
    </message>
    <message>
        <source>{count} neurons in one place</source>
        <translation>뉴런 {count}개가 겹침</translation>
    </message>
    <message>
        <source>Network in front</source>
        <translation>앞에 보이는 신경망</translation>
    </message>
</context>
<context>
    <name>SymmetryClaim</name>
    <message>
        <source>All zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>One constant</source>
        <translation>같은 상수</translation>
    </message>
    <message>
        <source>0.01·randn</source>
        <translation>0.01·randn</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>너무 큰 값</translation>
    </message>
    <message>
        <source>From zeros nothing is learned: XOR has two points of each class, so every gradient is exactly 0.</source>
        <translation>0에서는 아무것도 배우지 못합니다. XOR는 두 클래스가 두 점씩이라 모든 기울기가 정확히 0입니다.</translation>
    </message>
    <message>
        <source>Neurons equal in all their weights get equal gradients, always. With a monotone &lt;i&gt;g&lt;/i&gt; this one neuron gets three of the four points at most.</source>
        <translation>가중치가 모두 같은 뉴런은 언제나 기울기도 같습니다. &lt;i&gt;g&lt;/i&gt;가 단조 함수면 이 뉴런 하나로는 네 점 중 최대 세 점을 맞힙니다.</translation>
    </message>
    <message>
        <source>0.01·randn parts the neurons, but is too small here: of {trials} seeds {rate} have solved XOR by epoch 10,000 (95% interval {interval}).</source>
        <translation>0.01·randn은 대칭을 깨지만 여기서는 너무 작습니다. 10,000에폭까지의 XOR 성공률은 {rate}입니다(시드 {trials}개, 95% 구간 {interval}).</translation>
    </message>
    <message>
        <source>10·randn saturates tanh, and this run is on a plateau. Of {trials} seeds {rate} have solved XOR by epoch 1,000 all the same (95% interval {interval}).</source>
        <translation>10·randn이면 tanh가 포화하고, 이 시드의 학습은 평탄 구간에 있습니다. 그래도 1,000에폭까지의 XOR 성공률은 {rate}입니다(시드 {trials}개, 95% 구간 {interval}).</translation>
    </message>
    <message>
        <source>AND has a single 1: from zeros the sigmoid network learns it, though its hidden neurons stay one.</source>
        <translation>AND는 1이 한 점뿐입니다. 시그모이드 신경망은 0에서도 배우지만, 은닉 뉴런은 끝까지 하나처럼 움직입니다.</translation>
    </message>
    <message>
        <source>Still one neuron, but the Gaussian rises and falls: one such neuron is enough for XOR.</source>
        <translation>여전히 뉴런 하나와 같지만, 가우스 함수는 올라갔다 내려오므로 그 하나로 XOR를 풉니다.</translation>
    </message>
    <message>
        <source>With ReLU the same 0.01·randn learns: of {trials} seeds {rate} have solved XOR by epoch 1,000 (95% interval {interval}).</source>
        <translation>ReLU는 같은 0.01·randn에서도 배웁니다. 1,000에폭까지의 XOR 성공률은 {rate}입니다(시드 {trials}개, 95% 구간 {interval}).</translation>
    </message>
    <message>
        <source>From the same &lt;i&gt;σ&lt;/i&gt; = 10 another seed solves XOR within 300 epochs.</source>
        <translation>같은 &lt;i&gt;σ&lt;/i&gt; = 10이라도 다른 시드는 300에폭 안에 XOR를 풉니다.</translation>
    </message>
    <message>
        <source>What lectures say about initial weights: press a claim to see when it holds.</source>
        <translation>강의에서 말하는 가중치 초깃값 이야기입니다. 눌러서 언제 맞는 말인지 확인해 보세요.</translation>
    </message>
    <message>
        <source>{trials} draws of &lt;i&gt;ε&lt;/i&gt; = 0.01: added at epoch 0, {soon} ({soon_interval}) have solved XOR within 1,100 epochs and {late} ({late_interval}) within 6,000; added at epoch 300, none within 20,000 more (at most {most}; 95% intervals).</source>
        <translation>난수 {trials}번(&lt;i&gt;ε&lt;/i&gt; = 0.01), XOR 성공률과 95% 구간: 0에폭에 더하면 1,100에폭 안에 {soon}({soon_interval}), 6,000에폭 안에 {late}({late_interval})입니다. 300에폭에 더하면 20,000에폭을 더 학습해도 한 번도 성공하지 못합니다(최대 {most}).</translation>
    </message>
</context>
<context>
    <name>SymmetryObservation</name>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;The runs stop at epoch {epoch}&lt;/span&gt;: in the next one numbers are no longer finite. Rewind, or lower the learning rate.</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;{epoch}에폭에 학습이 멈췄습니다&lt;/span&gt;. 다음 에폭의 수가 유한하지 않습니다. 처음으로 되돌리거나 학습률을 낮추세요.</translation>
    </message>
    <message>
        <source>The runs end here: epochs are kept up to {last}. Rewind to see them again.</source>
        <translation>학습은 여기서 끝납니다. 에폭은 {last}까지만 기록합니다. 다시 보려면 처음으로 되돌리세요.</translation>
    </message>
    <message>
        <source>This &lt;i&gt;g&lt;/i&gt; is straight, so the network draws one straight line: XOR is impossible.</source>
        <translation>이 &lt;i&gt;g&lt;/i&gt;는 직선이라 신경망이 그리는 경계도 직선 하나입니다. XOR는 불가능합니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer the network draws one straight line: XOR is impossible from any start. AND and OR can be learned, even from zeros.</source>
        <translation>은닉층이 없으면 경계는 직선 하나입니다. XOR는 어떤 초깃값에서도 불가능합니다. AND와 OR는 0에서 시작해도 배울 수 있습니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer no neurons can be alike: logistic regression may start from zeros.</source>
        <translation>은닉층이 없으면 서로 같아질 뉴런도 없습니다. 로지스틱 회귀는 0에서 시작해도 됩니다.</translation>
    </message>
    <message>
        <source>In A and in B no two hidden neurons are equal.</source>
        <translation>A와 B 모두 서로 같은 은닉 뉴런이 없습니다.</translation>
    </message>
    <message>
        <source>Noise &lt;i&gt;ε&lt;/i&gt; = {epsilon} was added to A at epoch {epoch}; its neurons were all different before that.</source>
        <translation>{epoch}에폭에 A에 잡음(&lt;i&gt;ε&lt;/i&gt; = {epsilon})을 더했습니다. A의 뉴런은 그 전에도 모두 서로 달랐습니다.</translation>
    </message>
    <message>
        <source>Noise &lt;i&gt;ε&lt;/i&gt; = {epsilon} at epoch {epoch} parted the neurons of A.</source>
        <translation>{epoch}에폭에 더한 잡음(&lt;i&gt;ε&lt;/i&gt; = {epsilon})이 A의 뉴런을 서로 다르게 했습니다.</translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;every gradient is exactly 0&lt;/span&gt;, so no update changes anything.</source>
        <translation>{side}: &lt;span class=&quot;saturated&quot;&gt;모든 기울기가 정확히 0&lt;/span&gt;이라 갱신해도 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;every step is too small to change a digit&lt;/span&gt;, so nothing moves any more.</source>
        <translation>{side}: &lt;span class=&quot;saturated&quot;&gt;갱신량이 너무 작아 어떤 수의 끝자리도 바뀌지 않습니다&lt;/span&gt;. 더는 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>{side}: only &lt;b&gt;{distinct}&lt;/b&gt; of {neurons} hidden neurons are different.</source>
        <translation>{side}: 은닉 뉴런 {neurons}개 중 서로 다른 것은 &lt;b&gt;{distinct}&lt;/b&gt;개뿐입니다.</translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;the hidden layer&apos;s gradient is exactly 0&lt;/span&gt; and stays 0; all four points get the same output.</source>
        <translation>{side}: &lt;span class=&quot;saturated&quot;&gt;은닉층의 기울기가 정확히 0&lt;/span&gt;이고 계속 0입니다. 네 점의 출력이 모두 같습니다.</translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;the hidden layer&apos;s gradient is exactly 0&lt;/span&gt; at this epoch; only the output layer moves.</source>
        <translation>{side}: 이 에폭에서 &lt;span class=&quot;saturated&quot;&gt;은닉층의 기울기가 정확히 0&lt;/span&gt;입니다. 출력층만 움직입니다.</translation>
    </message>
    <message>
        <source>{side}: the {neurons} hidden neurons have gradients &lt;span class=&quot;saturated&quot;&gt;equal to the last digit&lt;/span&gt; and move as one.</source>
        <translation>{side}: 은닉 뉴런 {neurons}개의 &lt;span class=&quot;saturated&quot;&gt;기울기가 끝자리까지 같아&lt;/span&gt; 하나처럼 움직입니다.</translation>
    </message>
    <message>
        <source>One neuron of this &lt;i&gt;g&lt;/i&gt; does not solve XOR.</source>
        <translation>이 &lt;i&gt;g&lt;/i&gt;의 뉴런 하나로는 XOR를 풀 수 없습니다.</translation>
    </message>
    <message>
        <source>{side}: the {neurons} hidden neurons are equal and still solve it: this &lt;i&gt;g&lt;/i&gt; both rises and falls.</source>
        <translation>{side}: 은닉 뉴런 {neurons}개가 모두 같은데도 풉니다. 이 &lt;i&gt;g&lt;/i&gt;는 올라가기도 내려가기도 합니다.</translation>
    </message>
    <message>
        <source>{side}: the {neurons} hidden neurons are equal and still solve it: one line is enough here.</source>
        <translation>{side}: 은닉 뉴런 {neurons}개가 모두 같은데도 풉니다. 여기서는 직선 하나로 충분합니다.</translation>
    </message>
    <message>
        <source>Loss at epoch {epoch}: A &lt;b&gt;{a}&lt;/b&gt; ({of_a}), B &lt;b&gt;{b}&lt;/b&gt; ({of_b}).</source>
        <translation>{epoch}에폭의 손실: A &lt;b&gt;{a}&lt;/b&gt;({of_a}), B &lt;b&gt;{b}&lt;/b&gt;({of_b}).</translation>
    </message>
    <message>
        <source>{right}/4 right</source>
        <translation>정답 {right}/4</translation>
    </message>
</context>
<context>
    <name>SymmetryStart</name>
    <message>
        <source>All zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>One constant</source>
        <translation>같은 상수</translation>
    </message>
    <message>
        <source>Small random</source>
        <translation>작은 무작위</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Large random</source>
        <translation>큰 무작위</translation>
    </message>
    <message>
        <source>weights and biases 0</source>
        <translation>가중치와 편향 0</translation>
    </message>
    <message>
        <source>every weight {value}</source>
        <translation>모든 가중치 {value}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
</context>
<context>
    <name>SymmetryVerdict</name>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>불가능</translation>
    </message>
    <message>
        <source>cannot move</source>
        <translation>움직이지 않음</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>평탄 구간</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>학습 중</translation>
    </message>
</context>
</TS>
