<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Symmetry</name>
    <message>
        <source>What happens if all weights start the same?</source>
        <translation>모든 가중치를 똑같이 시작하면 무슨 일이 생길까?</translation>
    </message>
    <message>
        <source>{judged} of {seeds} seeds · {done}</source>
        <translation>시드 {seeds}개 중 {judged}개 · {done}</translation>
    </message>
    <message>
        <source>XOR, one hidden layer of {neurons} neurons, weights &lt;i&gt;σ&lt;/i&gt;·randn, biases 0. After {epochs} epochs a network counts as solved if all four points are right and the loss is below 0.1.</source>
        <translation>XOR, 은닉 뉴런 {neurons}개, 가중치 &lt;i&gt;σ&lt;/i&gt;·randn, 편향 0. {epochs}에폭 뒤 네 점이 모두 정답이고 손실이 0.1보다 작으면 성공으로 셉니다.</translation>
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
        <source>Train the networks</source>
        <translation>신경망 학습 시작</translation>
    </message>
    <message>
        <source>nothing is known yet</source>
        <translation>아직 결과가 없습니다</translation>
    </message>
    <message>
        <source>the lecture&apos;s 0.01</source>
        <translation>강의의 0.01</translation>
    </message>
    <message>
        <source>the lecture&apos;s 0.01: too small here</source>
        <translation>강의의 0.01: 여기서는 너무 작음</translation>
    </message>
    <message>
        <source>Share of networks that solve XOR</source>
        <translation>XOR 성공 비율</translation>
    </message>
    <message>
        <source>{activation} 2-{neurons}-1 · learning rate {rate} · {epochs} epochs</source>
        <translation>{activation} 2-{neurons}-1 · 학습률 {rate} · {epochs}에폭</translation>
    </message>
    <message>
        <source>Share of networks that solve XOR, over σ</source>
        <translation>σ에 따른 XOR 성공률</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>집계</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 구간</translation>
    </message>
</context>
<context>
    <name>SymmetryObservation</name>
    <message>
        <source>No network has been judged yet: train the networks to see from which initial scales they learn.</source>
        <translation>아직 판정한 신경망이 없습니다. 신경망 학습을 시작하면 어떤 초깃값 크기에서 배우는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The first networks are being trained; the first picture comes in a few seconds.</source>
        <translation>첫 신경망들을 학습하고 있습니다. 몇 초 뒤에 첫 결과가 나옵니다.</translation>
    </message>
    <message>
        <source>XOR solved: &lt;b&gt;0%&lt;/b&gt; from every initial scale ({trials} seeds each).</source>
        <translation>XOR 성공 비율: 모든 초깃값 크기에서 &lt;b&gt;0%&lt;/b&gt;(시드 {trials}개씩).</translation>
    </message>
    <message>
        <source>XOR solved: &lt;b&gt;{lecture}&lt;/b&gt; from the lecture&apos;s &lt;i&gt;σ&lt;/i&gt; = 0.01, most often &lt;b&gt;{best}&lt;/b&gt; from &lt;i&gt;σ&lt;/i&gt; = {sigmas}, &lt;b&gt;{largest}&lt;/b&gt; from &lt;i&gt;σ&lt;/i&gt; = 10 ({trials} seeds each).</source>
        <translation>XOR 성공 비율: 강의의 &lt;i&gt;σ&lt;/i&gt; = 0.01에서 &lt;b&gt;{lecture}&lt;/b&gt;, 가장 높은 &lt;i&gt;σ&lt;/i&gt; = {sigmas}에서 &lt;b&gt;{best}&lt;/b&gt;, &lt;i&gt;σ&lt;/i&gt; = 10에서 &lt;b&gt;{largest}&lt;/b&gt;(시드 {trials}개씩).</translation>
    </message>
</context>
</TS>
