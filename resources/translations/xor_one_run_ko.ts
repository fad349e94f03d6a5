<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Grid points</source>
        <translation>격자점 수</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>표본</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>A neuron is named like a1(3), not like {value}.</source>
        <translation>뉴런은 a1(3)처럼 적습니다. 적힌 것: {value}</translation>
    </message>
    <message>
        <source>The plane shown is written like plane=-1,1,-1,1 and must hold the points of one&apos;s own.</source>
        <translation>보이는 평면은 plane=-1,1,-1,1처럼 적고, 직접 놓은 점이 모두 그 안에 있어야 합니다.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>The points were saved: {name}</source>
        <translation>점을 저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Tables of points</source>
        <translation>점의 표</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the points as CSV</source>
        <translation>점을 CSV로 저장</translation>
    </message>
    <message>
        <source>Points of {name}</source>
        <translation>{name}의 점</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>문자 인코딩</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>구분 기호</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column of the class</source>
        <translation>클래스 열</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Rows to take</source>
        <translation>사용할 행</translation>
    </message>
    <message>
        <source>Learn these points</source>
        <translation>이 점으로 학습</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>{most}, drawn always alike</source>
        <translation>{most}행을 늘 똑같이 뽑기</translation>
    </message>
    <message>
        <source>the first {most}</source>
        <translation>처음 {most}행</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>{number}열</translation>
    </message>
    <message>
        <source>class 0: “{zero}”, class 1: “{one}” – exchange</source>
        <translation>클래스 0: “{zero}”, 클래스 1: “{one}” – 서로 바꾸기</translation>
    </message>
</context>
<context>
    <name>Xor</name>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>{slope} (left)</source>
        <translation>{slope}(왼쪽)</translation>
    </message>
    <message>
        <source>{slope} (right)</source>
        <translation>{slope}(오른쪽)</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>no biases</source>
        <translation>편향 없음</translation>
    </message>
    <message>
        <source>biases 0</source>
        <translation>편향 0</translation>
    </message>
    <message>
        <source>bias σ {scale}</source>
        <translation>편향 σ {scale}</translation>
    </message>
    <message>
        <source>mini-batch {size}</source>
        <translation>미니배치 {size}</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>전체 배치</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Initial values</source>
        <translation>초깃값</translation>
    </message>
    <message>
        <source>Optimization</source>
        <translation>최적화</translation>
    </message>
    <message>
        <source>Loss, output</source>
        <translation>손실·출력</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>설정 모두 초기화</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Epoch &lt;b&gt;{update}&lt;/b&gt; · Accuracy &lt;b&gt;{right}/{total}&lt;/b&gt; · {verdict}</source>
        <translation>&lt;b&gt;{update}&lt;/b&gt;에폭 · 정확도 &lt;b&gt;{right}/{total}&lt;/b&gt; · {verdict}</translation>
    </message>
    <message>
        <source>Square picture</source>
        <translation>네모 그림</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Loss landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>tiles: each neuron&apos;s output; lines: weights</source>
        <translation>칸: 뉴런별 출력, 선: 가중치</translation>
    </message>
    <message>
        <source>{neuron} dies</source>
        <translation>{neuron} 죽음</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>dashed: test</source>
        <translation>파선: 시험</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>에폭에 따른 손실</translation>
    </message>
    <message>
        <source>How do the neurons part the two classes?</source>
        <translation>뉴런들은 두 클래스를 어떻게 나눌까?</translation>
    </message>
    <message>
        <source>The output is a sigmoid, the loss the mean squared error. Each epoch is one update with all four points.</source>
        <translation>출력층은 시그모이드, 손실은 평균 제곱 오차입니다. 한 에폭에 네 점을 한꺼번에 써서 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>The output is a sigmoid, the loss the mean cross-entropy. Each epoch is one update with all four points.</source>
        <translation>출력층은 시그모이드, 손실은 교차 엔트로피 오차의 평균입니다. 한 에폭에 네 점을 한꺼번에 써서 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>The output is a sigmoid, the loss the mean squared error.</source>
        <translation>출력층은 시그모이드, 손실은 평균 제곱 오차입니다.</translation>
    </message>
    <message>
        <source>The output is a sigmoid, the loss the mean cross-entropy.</source>
        <translation>출력층은 시그모이드, 손실은 교차 엔트로피 오차의 평균입니다.</translation>
    </message>
    <message>
        <source>Each epoch is one update with all {total} training samples.</source>
        <translation>한 에폭에 학습 표본 {total}개를 한꺼번에 써서 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>Each epoch is {updates} updates, each with up to {size} of the {total} training samples.</source>
        <translation>한 에폭에 학습 표본 {total}개를 {size}개씩 나누어 {updates}번 갱신합니다.</translation>
    </message>
    <message>
        <source>Output map</source>
        <translation>출력 지도</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>ŷ from {low} to {high} over the plane of x₁ and x₂; {boundary}. {answers}</source>
        <translation>x₁, x₂ 평면에서 ŷ는 {low}에서 {high}까지, {boundary}. {answers}</translation>
    </message>
    <message>
        <source>the boundary ŷ = 0.5 runs through it</source>
        <translation>경계 ŷ = 0.5가 지나갑니다</translation>
    </message>
    <message>
        <source>no boundary ŷ = 0.5 in it</source>
        <translation>경계 ŷ = 0.5가 없습니다</translation>
    </message>
    <message>
        <source>loss {loss}; at the start {start}, lowest {low}, highest {high}</source>
        <translation>손실 {loss}, 시작할 때 {start}, 최솟값 {low}, 최댓값 {high}</translation>
    </message>
    <message>
        <source>Prediction &lt;i&gt;ŷ&lt;/i&gt;</source>
        <translation>예측 &lt;i&gt;ŷ&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Predictions for the four points</source>
        <translation>네 점의 예측</translation>
    </message>
    <message>
        <source>Accuracy {right}/{total}</source>
        <translation>정확도 {right}/{total}</translation>
    </message>
    <message>
        <source>Training {share}</source>
        <translation>학습 {share}</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>가중치와 편향</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>{number}층</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>Incoming weights: {weights}</source>
        <translation>들어오는 가중치: {weights}</translation>
    </message>
    <message>
        <source>Bias: {bias}</source>
        <translation>편향: {bias}</translation>
    </message>
    <message>
        <source>Outgoing weights: {weights}</source>
        <translation>나가는 가중치: {weights}</translation>
    </message>
    <message>
        <source>Output at the four points: {values}</source>
        <translation>네 점에서의 출력: {values}</translation>
    </message>
    <message>
        <source>Output at the points: {values}</source>
        <translation>점에서의 출력: {values}</translation>
    </message>
    <message>
        <source>Dead: g′ = 0 on all training samples</source>
        <translation>죽음: 모든 학습 표본에서 g′ = 0</translation>
    </message>
    <message>
        <source>Dead: g′ = 0 on all four points</source>
        <translation>죽음: 네 점 모두에서 g′ = 0</translation>
    </message>
    <message>
        <source>Dead since epoch {update}: g′ = 0 on all four points</source>
        <translation>{update}에폭부터 죽음: 네 점 모두에서 g′ = 0</translation>
    </message>
    <message>
        <source>No single line splits XOR. How do neurons do it?</source>
        <translation>직선 하나로 못 가르는 XOR, 은닉 뉴런은 어떻게 풀까?</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>계산 과정 보기</translation>
    </message>
    <message>
        <source>Network diagram: arrow keys select a neuron, Enter enlarges it</source>
        <translation>신경망 그림: 화살표 키로 뉴런을 고르고 Enter 키로 확대합니다</translation>
    </message>
    <message>
        <source>positive weight</source>
        <translation>양의 가중치</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>양수</translation>
    </message>
    <message>
        <source>negative weight</source>
        <translation>음의 가중치</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>음수</translation>
    </message>
    <message>
        <source>Operating points</source>
        <translation>작동점</translation>
    </message>
    <message>
        <source>Frozen: &lt;i&gt;g′&lt;/i&gt; = 0</source>
        <translation>은닉층 고정: &lt;i&gt;g′&lt;/i&gt; = 0</translation>
    </message>
    <message>
        <source>Without a hidden layer there is no activation on whose curve points could stand.</source>
        <translation>은닉층이 없으면 점을 올려놓을 활성화 함수 곡선도 없습니다.</translation>
    </message>
    <message>
        <source>Curve under the points</source>
        <translation>점이 놓이는 곡선</translation>
    </message>
    <message>
        <source>Hidden layer shown</source>
        <translation>표시할 은닉층</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>dead in {interval}</source>
        <translation>{interval}에 죽음</translation>
    </message>
    <message>
        <source>dead {count} times, last: {interval}</source>
        <translation>{count}번 죽음, 마지막: {interval}</translation>
    </message>
    <message>
        <source>saturated {count}/{samples}</source>
        <translation>포화 {count}/{samples}</translation>
    </message>
    <message>
        <source>on {count}/{samples}</source>
        <translation>켜짐 {count}/{samples}</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>since epoch {first}</source>
        <translation>{first}에폭부터</translation>
    </message>
    <message>
        <source>epoch {first}</source>
        <translation>{first}에폭</translation>
    </message>
    <message>
        <source>epochs {first}–{last}</source>
        <translation>{first}–{last}에폭</translation>
    </message>
    <message>
        <source>Hidden space</source>
        <translation>은닉 공간</translation>
    </message>
    <message>
        <source>Click a neuron of the diagram to read and type its weights.</source>
        <translation>신경망 그림에서 뉴런을 누르면 가중치를 읽고 직접 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>At epoch 0 a typed number is part of the start. Later it takes effect from that epoch on, and rewinding takes it back.</source>
        <translation>0에폭에 입력한 값은 학습의 시작값이 됩니다. 그 뒤에 입력한 값은 입력한 에폭부터 적용되고, 처음으로 되돌리면 취소됩니다.</translation>
    </message>
    <message>
        <source>Incoming weights and bias</source>
        <translation>들어오는 가중치와 편향</translation>
    </message>
    <message>
        <source>Incoming weights</source>
        <translation>들어오는 가중치</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>계산 과정</translation>
    </message>
    <message>
        <source>Close the numbers</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The pass, line by line</source>
        <translation>순전파와 역전파, 한 줄씩</translation>
    </message>
    <message>
        <source>Numbers · epoch {epoch}</source>
        <translation>계산 과정 · {epoch}에폭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사함</translation>
    </message>
    <message>
        <source>Copy all numbers as text</source>
        <translation>계산 과정을 글로 복사</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>columns: {points}</source>
        <translation>열: {points}</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>mean of the next mini-batch of {size},</source>
        <translation>다음 미니배치({size}개)의 평균,</translation>
    </message>
    <message>
        <source>mean of the four,</source>
        <translation>네 점의 평균,</translation>
    </message>
    <message>
        <source>mean of all {total},</source>
        <translation>표본 {total}개의 평균,</translation>
    </message>
    <message>
        <source>Gradient check: nothing to compare</source>
        <translation>수치 미분으로 검산 · 비교할 매개변수 없음</translation>
    </message>
    <message>
        <source>Gradient check · largest difference {difference}</source>
        <translation>수치 미분으로 검산 · 최대 차이 {difference}</translation>
    </message>
    <message>
        <source>Gradients ± {difference}</source>
        <translation>기울기 ± {difference}</translation>
    </message>
    <message>
        <source>left out at kinks: {left_out} of {total}</source>
        <translation>꺾인 점이라 비교에서 뺀 매개변수 {left_out}/{total}개</translation>
    </message>
    <message>
        <source>Mean loss &lt;b&gt;{before} → {after}&lt;/b&gt;</source>
        <translation>평균 손실 &lt;b&gt;{before} → {after}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Computed in double precision, written with 4 decimals. Each line gives its result to ±1 in the last digit.</source>
        <translation>계산은 배정밀도, 표시는 소수 넷째 자리입니다. 줄마다 적힌 수로 계산하면 마지막 자리 ±1 안에서 맞습니다.</translation>
    </message>
    <message>
        <source>Numbers below 0.01, and from 10,000 on, are powers of ten with 4 significant digits. Where 4 decimals of its terms would not give a line’s result, all its terms show as many more digits as it takes. Where even 14 digits would not give it, since the terms cancel or are beyond a calculator, a result below 0.00005 is written as 0, and any other without its terms.</source>
        <translation>0.01보다 작거나 10,000 이상인 수는 유효숫자 네 자리와 10의 거듭제곱으로 적습니다. 소수 넷째 자리로 결과가 나오지 않는 줄은 필요한 만큼 자릿수를 늘려 적습니다. 항이 서로 상쇄되거나 계산기의 범위를 벗어나 14자리로도 결과가 나오지 않으면, 0.00005보다 작은 결과는 0으로 적고 그 밖의 결과는 식 없이 적습니다.</translation>
    </message>
    <message>
        <source>Epoch {update} · seed {seed}</source>
        <translation>{update}에폭 · 시드 {seed}</translation>
    </message>
    <message>
        <source>One point</source>
        <translation>표본 하나</translation>
    </message>
    <message>
        <source>Mean of four</source>
        <translation>네 점의 평균</translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation>전체 평균</translation>
    </message>
    <message>
        <source>What is followed</source>
        <translation>따라가는 대상</translation>
    </message>
    <message>
        <source>Number of the sample that is followed</source>
        <translation>따라갈 표본의 번호</translation>
    </message>
    <message>
        <source>Point that is followed</source>
        <translation>따라갈 표본</translation>
    </message>
    <message>
        <source>sample {number} of {total}</source>
        <translation>표본 {number}/{total}</translation>
    </message>
    <message>
        <source>{right} of {total} samples right</source>
        <translation>표본 {total}개 중 {right}개 맞음</translation>
    </message>
    <message>
        <source>Training (bars): {right} of {total} right
Test: {test_right} of {test_total} right, loss {loss}</source>
        <translation>학습(막대): {total}개 중 {right}개 맞음
시험: {test_total}개 중 {test_right}개 맞음, 손실 {loss}</translation>
    </message>
    <message>
        <source>Predictions by class: 1 upwards, 0 downwards</source>
        <translation>클래스별 예측: 1은 위로, 0은 아래로</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>임의 평면</translation>
    </message>
    <message>
        <source>Parameter along x</source>
        <translation>가로축의 매개변수</translation>
    </message>
    <message>
        <source>Parameter along y</source>
        <translation>세로축의 매개변수</translation>
    </message>
    <message>
        <source>The present point lies outside: widen the range.</source>
        <translation>현재 점이 그림 밖에 있습니다. 범위를 넓히세요.</translation>
    </message>
    <message>
        <source>Exactly flat (equal to the last bit): &lt;b&gt;{share}&lt;/b&gt; of the picture.</source>
        <translation>정확히 평평한 곳(마지막 비트까지 같음): 그림의 &lt;b&gt;{share}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Nearly flat (slope below {slope}): &lt;b&gt;{share}&lt;/b&gt;.</source>
        <translation>거의 평평한 곳(기울기 {slope} 미만): &lt;b&gt;{share}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The path is projected: of the run only the present point lies in this plane.</source>
        <translation>학습 경로를 이 평면에 정사영해 그렸습니다. 경로 가운데 현재 점만 이 평면 위에 있습니다.</translation>
    </message>
    <message>
        <source>All other weights and biases are those of the present point.</source>
        <translation>나머지 가중치와 편향은 현재 점의 값입니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Gradient 0 here, but not flat&lt;/span&gt;: it is 0 along both axes with g′ at the kink as it is set, and around this point the loss changes.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;기울기는 0이지만 평평하지는 않음&lt;/span&gt;: 꺾인 점에서 정해 둔 g′로 두 축 방향의 기울기가 모두 0이고, 이 점 둘레에서는 손실이 달라집니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Stationary here, but not flat&lt;/span&gt;: the gradient along both axes is 0, and around this point the loss changes.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;기울기는 0이지만 평평하지는 않음&lt;/span&gt;: 두 축 방향 모두 그렇고, 이 점 둘레에서는 손실이 달라집니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Exactly flat here&lt;/span&gt;: {neuron} is dead.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;여기서는 정확히 평평함&lt;/span&gt;: {neuron} 죽음.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Exactly flat here&lt;/span&gt;: around this point neither axis changes the loss.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;여기서는 정확히 평평함&lt;/span&gt;: 이 점 둘레에서는 어느 축으로 움직여도 손실이 그대로입니다.</translation>
    </message>
    <message>
        <source>Open points (x1,x2,label)</source>
        <translation>점의 표 열기(x1,x2,label)</translation>
    </message>
    <message>
        <source>Row picture</source>
        <translation>아래 그림</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Card shown</source>
        <translation>보이는 카드</translation>
    </message>
    <message>
        <source>&lt;i&gt;u&lt;/i&gt;: where the output grows, &lt;i&gt;v&lt;/i&gt;: widest of the rest</source>
        <translation>&lt;i&gt;u&lt;/i&gt;: 출력이 커지는 방향, &lt;i&gt;v&lt;/i&gt;: 나머지 중 가장 넓은 방향</translation>
    </message>
    <message>
        <source>u = W[{layer}]·h / ‖W[{layer}]‖: the output depends on u alone. v: the widest direction of what is left; it keeps {share} % of the variance there.</source>
        <translation>u = W[{layer}]·h / ‖W[{layer}]‖: 출력은 u로만 정해집니다. v: 나머지 중 가장 넓은 방향으로, 나머지 분산의 {share} %가 남습니다.</translation>
    </message>
    <message>
        <source>Output map: ŷ over the inputs</source>
        <translation>출력 지도: 입력에 대한 ŷ</translation>
    </message>
    <message>
        <source>Layer whose weights are shown</source>
        <translation>가중치를 보이는 층</translation>
    </message>
</context>
<context>
    <name>XorChange</name>
    <message>
        <source>From here on</source>
        <translation>지금부터 적용</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Take the change back</source>
        <translation>변경 되돌리기</translation>
    </message>
    <message>
        <source>still {rate}</source>
        <translation>{rate} 그대로</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>그대로 둔 학습</translation>
    </message>
    <message>
        <source>At epoch {update}: {change}</source>
        <translation>{update}에폭에서 {change}</translation>
    </message>
    <message>
        <source>Epoch {update}: {change}</source>
        <translation>{update}에폭: {change}</translation>
    </message>
    <message>
        <source>Learning rate &lt;b&gt;{before} → {after}&lt;/b&gt; at epoch {update}.</source>
        <translation>{update}에폭에서 학습률 &lt;b&gt;{before} → {after}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Optimizer &lt;b&gt;{before} → {after}&lt;/b&gt; at epoch {update}.</source>
        <translation>{update}에폭에서 최적화 방법 &lt;b&gt;{before} → {after}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Without changes by hand it would have been solved at epoch &lt;b&gt;{update}&lt;/b&gt;.</source>
        <translation>바꾸지 않았다면 &lt;b&gt;{update}에폭&lt;/b&gt;에서 성공했을 것입니다.</translation>
    </message>
    <message>
        <source>Without changes by hand the run would have stopped after epoch &lt;b&gt;{update}&lt;/b&gt;.</source>
        <translation>바꾸지 않았다면 &lt;b&gt;{update}에폭&lt;/b&gt; 뒤에 학습이 멈췄을 것입니다.</translation>
    </message>
    <message>
        <source>Without changes by hand the loss would be &lt;b&gt;{loss}&lt;/b&gt; now.</source>
        <translation>바꾸지 않았다면 지금 손실: &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
</context>
<context>
    <name>XorObservation</name>
    <message>
        <source>Without a hidden layer the boundary is one straight line: &lt;b&gt;at most three&lt;/b&gt; of the four points.</source>
        <translation>은닉층이 없으면 결정 경계는 직선 하나입니다. 네 점 중 &lt;b&gt;최대 세 점&lt;/b&gt;을 맞힙니다.</translation>
    </message>
    <message>
        <source>Linear hidden neurons, however many layers, leave one straight line: &lt;b&gt;at most three&lt;/b&gt; of the four points.</source>
        <translation>은닉 뉴런이 선형이면 층이 아무리 많아도 결정 경계는 직선 하나입니다. 네 점 중 &lt;b&gt;최대 세 점&lt;/b&gt;을 맞힙니다.</translation>
    </message>
    <message>
        <source>&lt;i&gt;g′&lt;/i&gt; = 0 everywhere: the hidden weights are &lt;span class=&quot;dead&quot;&gt;frozen&lt;/span&gt; and only the output layer learns.</source>
        <translation>어디서나 &lt;i&gt;g′&lt;/i&gt; = 0이므로 은닉층 가중치는 &lt;span class=&quot;dead&quot;&gt;처음 그대로&lt;/span&gt;이고 출력층만 학습합니다.</translation>
    </message>
    <message>
        <source>One hidden neuron per layer, with a monotone &lt;i&gt;g&lt;/i&gt;, draws one straight line: &lt;b&gt;at most three&lt;/b&gt; of the four points.</source>
        <translation>은닉층마다 뉴런이 하나이고 &lt;i&gt;g&lt;/i&gt;가 단조이면 결정 경계는 직선 하나입니다. 네 점 중 &lt;b&gt;최대 세 점&lt;/b&gt;을 맞힙니다.</translation>
    </message>
    <message>
        <source>Without biases, and with &lt;i&gt;g&lt;/i&gt;(0) = 0, &lt;i&gt;ŷ&lt;/i&gt; is exactly 0.5 at (0, 0): &lt;b&gt;at most three&lt;/b&gt; of the four points.</source>
        <translation>편향이 없고 &lt;i&gt;g&lt;/i&gt;(0) = 0이므로 (0, 0)에서 &lt;i&gt;ŷ&lt;/i&gt;는 정확히 0.5입니다. 네 점 중 &lt;b&gt;최대 세 점&lt;/b&gt;을 맞힙니다.</translation>
    </message>
    <message>
        <source>Linear hidden neurons, however many layers, leave &lt;b&gt;one straight line&lt;/b&gt; as the boundary.</source>
        <translation>은닉 뉴런이 선형이면 층이 아무리 많아도 결정 경계는 &lt;b&gt;직선 하나&lt;/b&gt;입니다.</translation>
    </message>
    <message>
        <source>One hidden neuron per layer, with a monotone &lt;i&gt;g&lt;/i&gt;, draws &lt;b&gt;one straight line&lt;/b&gt; as the boundary.</source>
        <translation>은닉층마다 뉴런이 하나이고 &lt;i&gt;g&lt;/i&gt;가 단조이면 결정 경계는 &lt;b&gt;직선 하나&lt;/b&gt;입니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer the boundary is &lt;b&gt;one straight line&lt;/b&gt;.</source>
        <translation>은닉층이 없으면 결정 경계는 &lt;b&gt;직선 하나&lt;/b&gt;입니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;Every update is smaller than the last digit of the weights&lt;/span&gt;: nothing changes any more.</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;갱신량이 모두 가중치의 마지막 자릿수보다 작습니다&lt;/span&gt;. 더는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>All weights and biases are 0, and so is &lt;span class=&quot;saturated&quot;&gt;every gradient, exactly&lt;/span&gt;: no update changes anything.</source>
        <translation>가중치와 편향이 모두 0이고 &lt;span class=&quot;saturated&quot;&gt;기울기도 모두 정확히 0&lt;/span&gt;입니다. 몇 번을 갱신해도 그대로입니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;Every gradient is exactly 0&lt;/span&gt;: no update changes anything.</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;기울기가 모두 정확히 0&lt;/span&gt;입니다. 몇 번을 갱신해도 그대로입니다.</translation>
    </message>
    <message>
        <source>The hidden neurons of a layer are &lt;b&gt;exactly equal&lt;/b&gt; and stay so: they act as one.</source>
        <translation>같은 층의 은닉 뉴런이 &lt;b&gt;정확히 같고&lt;/b&gt; 계속 같습니다. 뉴런 하나처럼 움직입니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Dead now&lt;/span&gt; (&lt;i&gt;g′&lt;/i&gt; = 0 on all four points): {neurons}.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;지금 죽은 은닉 뉴런&lt;/span&gt;(네 점 모두 &lt;i&gt;g′&lt;/i&gt; = 0): {neurons}.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Dead now&lt;/span&gt; (&lt;i&gt;g′&lt;/i&gt; = 0 on all training samples): {neurons}.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;지금 죽은 은닉 뉴런&lt;/span&gt;(모든 학습 표본에서 &lt;i&gt;g′&lt;/i&gt; = 0): {neurons}.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Dead now&lt;/span&gt;, but the optimizer still remembers steps: {neurons}.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;지금 죽은 은닉 뉴런&lt;/span&gt;: {neurons}. 최적화 기법이 기억하는 걸음이 남아 있어 되살아날 수 있습니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Dead for good&lt;/span&gt; (one hidden layer, full-batch descent): {neurons}.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;죽은 은닉 뉴런&lt;/span&gt;: {neurons}. 은닉층이 하나이고 전체 배치 경사 하강법을 쓰므로 되살아나지 않습니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;dead&quot;&gt;Dead for good&lt;/span&gt; (&lt;i&gt;g′&lt;/i&gt; = 0 on all training samples, one hidden layer): {neurons}.</source>
        <translation>&lt;span class=&quot;dead&quot;&gt;죽은 은닉 뉴런&lt;/span&gt;: {neurons}. 은닉층이 하나이고 모든 학습 표본에서 &lt;i&gt;g′&lt;/i&gt; = 0이어서 되살아나지 않습니다.</translation>
    </message>
    <message>
        <source>Coordinates reach &lt;b&gt;{largest}&lt;/b&gt;, and &lt;b&gt;{share}&lt;/b&gt; of the first layer&apos;s &lt;i&gt;g′&lt;/i&gt; on the samples are below 5 % of its largest. Try “Standardise” under Data.</source>
        <translation>좌표의 크기: 최대 &lt;b&gt;{largest}&lt;/b&gt;. 첫 은닉층이 표본에서 갖는 &lt;i&gt;g′&lt;/i&gt; 중 최댓값의 5%보다 작은 것: &lt;b&gt;{share}&lt;/b&gt;. ‘데이터’에서 ‘표준화’를 켜 보세요.</translation>
    </message>
    <message>
        <source>Right: &lt;b&gt;{right} of {total}&lt;/b&gt;, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Changed by hand at this very epoch. Right: &lt;b&gt;{right} of {total}&lt;/b&gt;, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>가중치를 바로 이 에폭에서 직접 바꾸었습니다. 맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The loss moved by only {change} over the last {updates} epochs. Right: &lt;b&gt;{right} of {total}&lt;/b&gt;, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>최근 {updates}에폭 동안 손실이 거의 그대로입니다(변화 {change}). 맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Learning: the loss is falling. Right: &lt;b&gt;{right} of {total}&lt;/b&gt;, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>학습 중: 손실이 줄고 있습니다. 맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The loss is higher than {updates} epochs ago. Right: &lt;b&gt;{right} of {total}&lt;/b&gt;, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>손실이 {updates}에폭 전보다 큽니다. 맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The loss goes up and down: between &lt;b&gt;{low}&lt;/b&gt; and &lt;b&gt;{high}&lt;/b&gt; over the last {updates} epochs. Right: &lt;b&gt;{right} of {total}&lt;/b&gt;, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>최근 {updates}에폭 동안 손실이 오르내립니다(최소 &lt;b&gt;{low}&lt;/b&gt;, 최대 &lt;b&gt;{high}&lt;/b&gt;). 맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>At this learning rate steps have been too large.</source>
        <translation>(이 학습률에서 갱신 폭이 너무 컸습니다.)</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;healthy&quot;&gt;Solved at epoch {update}&lt;/span&gt;: all {total} training samples right, loss below {limit}. Loss now &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>&lt;span class=&quot;healthy&quot;&gt;{update}에폭에 성공&lt;/span&gt;했습니다(학습 표본 {total}개 모두 정답, 손실 &amp;lt; {limit}). 지금 손실은 &lt;b&gt;{loss}&lt;/b&gt;입니다.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;healthy&quot;&gt;Solved at epoch {update}&lt;/span&gt;: all four right, loss below {limit}. Loss now &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>&lt;span class=&quot;healthy&quot;&gt;{update}에폭에 XOR를 풀었습니다&lt;/span&gt;(네 점 모두 정답, 손실 &amp;lt; {limit}). 지금 손실은 &lt;b&gt;{loss}&lt;/b&gt;입니다.</translation>
    </message>
    <message>
        <source>Solved at epoch {update}, but not any more. Right: &lt;b&gt;{right} of {total}&lt;/b&gt;, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>{update}에폭에 성공했지만 지금은 아닙니다. 맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Test: &lt;b&gt;{right} of {total}&lt;/b&gt; right, loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>(시험 표본: 맞힌 점 &lt;b&gt;{right}/{total}&lt;/b&gt;, 손실 &lt;b&gt;{loss}&lt;/b&gt;)</translation>
    </message>
    <message>
        <source>layer {layer}: {neurons}</source>
        <translation>{layer}층 {neurons}</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;Stopped at epoch {update}&lt;/span&gt;: a weight would no longer be a finite number. Shown is epoch {last}. Try a learning rate smaller than &lt;b&gt;{rate}&lt;/b&gt;.</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;{update}에폭에 멈춤&lt;/span&gt;: 가중치가 더는 유한한 수가 아닙니다. 화면은 {last}에폭의 상태입니다. 학습률을 지금(&lt;b&gt;{rate}&lt;/b&gt;)보다 낮춰 보세요.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;Stopped at epoch {update}&lt;/span&gt;: what the optimizer remembers would no longer be finite numbers. Shown is epoch {last}. Try a learning rate smaller than &lt;b&gt;{rate}&lt;/b&gt;.</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;{update}에폭에 멈춤&lt;/span&gt;: 최적화 기법이 기억하는 값이 더는 유한한 수가 아닙니다. 화면은 {last}에폭의 상태입니다. 학습률을 지금(&lt;b&gt;{rate}&lt;/b&gt;)보다 낮춰 보세요.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;Stopped at epoch {update}&lt;/span&gt;: the loss would no longer be a finite number. Shown is epoch {last}. Try a learning rate smaller than &lt;b&gt;{rate}&lt;/b&gt;.</source>
        <translation>&lt;span class=&quot;saturated&quot;&gt;{update}에폭에 멈춤&lt;/span&gt;: 손실이 더는 유한한 수가 아닙니다. 화면은 {last}에폭의 상태입니다. 학습률을 지금(&lt;b&gt;{rate}&lt;/b&gt;)보다 낮춰 보세요.</translation>
    </message>
    <message>
        <source>The hidden neurons of a layer are &lt;b&gt;exactly equal&lt;/b&gt; and stay so: they act as one and draw one straight line, for at most three of the four points.</source>
        <translation>같은 층의 은닉 뉴런이 &lt;b&gt;정확히 같고&lt;/b&gt; 계속 같습니다. 뉴런 하나처럼 직선 하나만 그어 네 점 중 최대 세 점을 맞힙니다.</translation>
    </message>
    <message>
        <source>{neuron} (since epoch {update})</source>
        <translation>{neuron}({update}에폭부터)</translation>
    </message>
    <message>
        <source>Not started yet. Loss &lt;b&gt;{loss}&lt;/b&gt;.</source>
        <translation>아직 학습을 시작하지 않았습니다. 손실 &lt;b&gt;{loss}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>On a plateau at present: the loss &lt;b&gt;{loss}&lt;/b&gt; is close to “{plateau}” and moved by {change} over the last {updates} epochs.</source>
        <translation>지금은 평탄 구간입니다. 손실 &lt;b&gt;{loss}&lt;/b&gt;, ‘{plateau}’ 수준에 가깝고 최근 {updates}에폭 동안 변화 {change}.</translation>
    </message>
</context>
</TS>
