<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvalidValue</name>
    <message>
        <source>Only noise can be added here, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are not those of the claim {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{activation} takes several pre-activations at once; choose another function.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Symmetry</name>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens if all weights start the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch &lt;b&gt;{epoch}&lt;/b&gt; · loss A &lt;b&gt;{a}&lt;/b&gt;, B &lt;b&gt;{b}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different hidden neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths in the weight plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine of &lt;i&gt;w&lt;/i&gt;&lt;sub&gt;1&lt;/sub&gt;, &lt;i&gt;w&lt;/i&gt;&lt;sub&gt;2&lt;/sub&gt;, &lt;i&gt;b&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient &lt;i&gt;dW&lt;/i&gt;&lt;sup&gt;[1]&lt;/sup&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all rows 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all rows equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only neuron is the output neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero vectors have no direction, so no cosine (–).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every cell is 1: the hidden neurons are one neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal neurons have 1 off the diagonal as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two neurons are equal; 1 would mean the same direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialization of {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden activation function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden neurons (0: logistic regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate &lt;i&gt;η&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break symmetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds ε times normal noise to every weight and bias of A at this epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} neurons in one place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymmetryClaim</name>
    <message>
        <source>All zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.01·randn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From zeros nothing is learned: XOR has two points of each class, so every gradient is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons equal in all their weights get equal gradients, always. With a monotone &lt;i&gt;g&lt;/i&gt; this one neuron gets three of the four points at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.01·randn parts the neurons, but is too small here: of {trials} seeds {rate} have solved XOR by epoch 10,000 (95% interval {interval}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10·randn saturates tanh, and this run is on a plateau. Of {trials} seeds {rate} have solved XOR by epoch 1,000 all the same (95% interval {interval}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND has a single 1: from zeros the sigmoid network learns it, though its hidden neurons stay one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still one neuron, but the Gaussian rises and falls: one such neuron is enough for XOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With ReLU the same 0.01·randn learns: of {trials} seeds {rate} have solved XOR by epoch 1,000 (95% interval {interval}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the same &lt;i&gt;σ&lt;/i&gt; = 10 another seed solves XOR within 300 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lectures say about initial weights: press a claim to see when it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trials} draws of &lt;i&gt;ε&lt;/i&gt; = 0.01: added at epoch 0, {soon} ({soon_interval}) have solved XOR within 1,100 epochs and {late} ({late_interval}) within 6,000; added at epoch 300, none within 20,000 more (at most {most}; 95% intervals).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymmetryObservation</name>
    <message>
        <source>&lt;span class=&quot;saturated&quot;&gt;The runs stop at epoch {epoch}&lt;/span&gt;: in the next one numbers are no longer finite. Rewind, or lower the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs end here: epochs are kept up to {last}. Rewind to see them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &lt;i&gt;g&lt;/i&gt; is straight, so the network draws one straight line: XOR is impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a hidden layer the network draws one straight line: XOR is impossible from any start. AND and OR can be learned, even from zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a hidden layer no neurons can be alike: logistic regression may start from zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In A and in B no two hidden neurons are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise &lt;i&gt;ε&lt;/i&gt; = {epsilon} was added to A at epoch {epoch}; its neurons were all different before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise &lt;i&gt;ε&lt;/i&gt; = {epsilon} at epoch {epoch} parted the neurons of A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;every gradient is exactly 0&lt;/span&gt;, so no update changes anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;every step is too small to change a digit&lt;/span&gt;, so nothing moves any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: only &lt;b&gt;{distinct}&lt;/b&gt; of {neurons} hidden neurons are different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;the hidden layer&apos;s gradient is exactly 0&lt;/span&gt; and stays 0; all four points get the same output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: &lt;span class=&quot;saturated&quot;&gt;the hidden layer&apos;s gradient is exactly 0&lt;/span&gt; at this epoch; only the output layer moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: the {neurons} hidden neurons have gradients &lt;span class=&quot;saturated&quot;&gt;equal to the last digit&lt;/span&gt; and move as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron of this &lt;i&gt;g&lt;/i&gt; does not solve XOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: the {neurons} hidden neurons are equal and still solve it: this &lt;i&gt;g&lt;/i&gt; both rises and falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: the {neurons} hidden neurons are equal and still solve it: one line is enough here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss at epoch {epoch}: A &lt;b&gt;{a}&lt;/b&gt; ({of_a}), B &lt;b&gt;{b}&lt;/b&gt; ({of_b}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right}/4 right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymmetryStart</name>
    <message>
        <source>All zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights and biases 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every weight {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymmetryVerdict</name>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
