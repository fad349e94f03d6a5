<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Symmetry</name>
    <message>
        <source>What happens if all weights start the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{judged} of {seeds} seeds · {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR, one hidden layer of {neurons} neurons, weights &lt;i&gt;σ&lt;/i&gt;·randn, biases 0. After {epochs} epochs a network counts as solved if all four points are right and the loss is below 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden activation function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds for each σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lecture&apos;s 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lecture&apos;s 0.01: too small here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of networks that solve XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{activation} 2-{neurons}-1 · learning rate {rate} · {epochs} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymmetryObservation</name>
    <message>
        <source>No network has been judged yet: train the networks to see from which initial scales they learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first networks are being trained; the first picture comes in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR solved: &lt;b&gt;0%&lt;/b&gt; from every initial scale ({trials} seeds each).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR solved: &lt;b&gt;{lecture}&lt;/b&gt; from the lecture&apos;s &lt;i&gt;σ&lt;/i&gt; = 0.01, most often &lt;b&gt;{best}&lt;/b&gt; from &lt;i&gt;σ&lt;/i&gt; = {sigmas}, &lt;b&gt;{largest}&lt;/b&gt; from &lt;i&gt;σ&lt;/i&gt; = 10 ({trials} seeds each).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
