<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Header</name>
    <message>
        <source>%1 curves</source>
        <translation>%1 条曲线</translation>
    </message>
</context>
<context>
    <name>LatestWork</name>
    <message>
        <source>It ended in a way that says nothing</source>
        <translation>它结束了，却没有说明原因</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>&lt;p&gt;Bases that pass, from smallest:&lt;/p&gt;&lt;p&gt;</source>
        <translation>&lt;p&gt;合格的底数，从小到大：&lt;/p&gt;&lt;p&gt;</translation>
    </message>
    <message>
        <source>%1 to %2&lt;br&gt;</source>
        <translation>%1 到 %2&lt;br&gt;</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……还有 %1 段</translation>
    </message>
    <message>
        <source>an even number</source>
        <translation>偶数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>%1 greater than %2, at most %3</source>
        <translation>%1，大于 %2，最大 %3</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>May be typed as 1e6, 2^17 or 128k, which is 128,000; 128Ki is 131,072.</source>
        <translation>可以输入 1e6、2^17 或 128k（即 128,000）；128Ki 是 131,072。</translation>
    </message>
    <message>
        <source>May be typed as 1e6, 500k, 1/64, 2^17 or pi/4.</source>
        <translation>可以输入 1e6、500k、1/64、2^17 或 pi/4。</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>… and %1 more</source>
        <translation>……还有 %1 段</translation>
    </message>
    <message>
        <source>%1 (nearest point drawn: %2)</source>
        <translation>%1（最近画出的点：%2）</translation>
    </message>
    <message>
        <source>%1, exactly here %2</source>
        <translation>%1，此处恰为 %2</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>RoPE</source>
        <translation>RoPE</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Turns unfinished</source>
        <translation>未转满</translation>
    </message>
    <message>
        <source>Pairs that never finish a turn in training: θ before scaling, over L</source>
        <translation>训练中从未转满一圈的对：按缩放前的 θ，在 L 之内</translation>
    </message>
    <message>
        <source>Unseen at L′</source>
        <translation>L′ 处未见</translation>
    </message>
    <message>
        <source>Pairs that meet angles at L′ that training never showed</source>
        <translation>在 L′ 处遇到训练中从未出现的角度的对</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Pairs whose frequency the scaling keeps</source>
        <translation>缩放后频率不变的对</translation>
    </message>
    <message>
        <source>Blended</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Pairs that the scaling slows in part</source>
        <translation>缩放使其部分变慢的对</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>除以 f</translation>
    </message>
    <message>
        <source>Pairs that the scaling divides by the factor or more</source>
        <translation>缩放使其频率除以因子或更多的对</translation>
    </message>
    <message>
        <source>Longest period</source>
        <translation>最长周期</translation>
    </message>
    <message>
        <source>Tokens that the slowest turning pair needs for a turn, after scaling</source>
        <translation>缩放后仍在旋转的最慢一对转一圈所需的词元数</translation>
    </message>
    <message>
        <source>Scores ×</source>
        <translation>分数 ×</translation>
    </message>
    <message>
        <source>What multiplies the scores of the last query of L′</source>
        <translation>L′ 处最后一个查询的分数所乘的倍数</translation>
    </message>
    <message>
        <source>First negative</source>
        <translation>首次为负</translation>
    </message>
    <message>
        <source>The smallest distance with a negative similarity, tokens</source>
        <translation>相似度为负的最小距离，词元</translation>
    </message>
    <message>
        <source>Similarity at the training length</source>
        <translation>训练长度处的相似度</translation>
    </message>
    <message>
        <source>Similarity at the target length</source>
        <translation>目标长度处的相似度</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>more than 0 and less than 1</source>
        <translation>大于 0 且小于 1</translation>
    </message>
    <message>
        <source>a range within 1 to 1e15</source>
        <translation>1 到 1e15 之内的范围</translation>
    </message>
    <message>
        <source>a number from 1e-9 to 0.01</source>
        <translation>1e-9 到 0.01 之间的数</translation>
    </message>
    <message>
        <source>Sign of the kernel</source>
        <translation>核的符号</translation>
    </message>
    <message>
        <source>The kernel g(s) of equal vectors stays at or above 0 at every distance below the length (Men et al. 2024).</source>
        <translation>相等向量的核 g(s) 在小于该长度的每个距离上都不低于 0（Men et al. 2024）。</translation>
    </message>
    <message>
        <source>Critical dimension</source>
        <translation>临界维度</translation>
    </message>
    <message>
        <source>The pair whose period was L in training gets the period L′, so as many pairs finish a turn (Liu et al. 2023).</source>
        <translation>训练中周期为 L 的那一对改为周期 L′，于是转满一圈的对数不变（Liu et al. 2023）。</translation>
    </message>
    <message>
        <source>Period matching</source>
        <translation>周期匹配</translation>
    </message>
    <message>
        <source>The last pair makes no more of a turn within L′ than it made within L in training (NTK-aware).</source>
        <translation>最后一对在 L′ 之内转过的圈数不超过训练时在 L 之内转过的圈数（NTK-aware）。</translation>
    </message>
    <message>
        <source>One frequency</source>
        <translation>单个频率</translation>
    </message>
    <message>
        <source>θ is geometric, and the pair turns by exactly this θ.</source>
        <translation>θ 为等比分布，这一对恰以这个 θ 旋转。</translation>
    </message>
    <message>
        <source>sign, critical-dimension, period-matching or one-frequency</source>
        <translation>sign、critical-dimension、period-matching 或 one-frequency</translation>
    </message>
    <message>
        <source>geometric: no other spread is made by a base</source>
        <translation>geometric：其他分布都不是由底数产生的</translation>
    </message>
    <message>
        <source>a base greater than 1, at most 1e18</source>
        <translation>大于 1、不超过 1e18 的底数</translation>
    </message>
    <message>
        <source>a base greater than 2, at most 1e15</source>
        <translation>大于 2、不超过 1e15 的底数</translation>
    </message>
    <message>
        <source>Nothing needs to change: {0} tokens lie within the {1} of training. For them alone {2} {3} would do; the model has {4}.</source>
        <translation>无需改动：{0} 个词元在训练的 {1} 之内。仅就它们而言，{2} {3} 就够了；模型的是 {4}。</translation>
    </message>
    <message>
        <source>7 or more: shorter than one turn of the fastest pair there is no critical dimension</source>
        <translation>不小于 7：短于最快一对的一圈时没有临界维度</translation>
    </message>
    <message>
        <source>4 or more: a single pair has θ = 1 at every base</source>
        <translation>不小于 4：只有一对时，任何底数下 θ = 1</translation>
    </message>
    <message>
        <source>θ of the pair, in radians per token</source>
        <translation>该对的 θ，单位弧度/词元</translation>
    </message>
    <message>
        <source>θ of the pair, in radians per token, between 0 and 1</source>
        <translation>该对的 θ，单位弧度/词元，在 0 与 1 之间</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>Base scale λ</source>
        <translation>底数缩放 λ</translation>
    </message>
    <message>
        <source>Length reached</source>
        <translation>可达长度</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>NTK α</source>
        <translation>NTK α</translation>
    </message>
    <message>
        <source>{0} does not add up to {1} pairs; one position axis is shown.</source>
        <translation>{0} 之和不等于 {1} 对；只显示一个位置轴。</translation>
    </message>
    <message>
        <source>{0} of {1} layers use no rotation: one in {2}.</source>
        <translation>{1} 层中有 {0} 层不旋转：每 {2} 层一层。</translation>
    </message>
    <message>
        <source>One layer in {0} uses no rotation.</source>
        <translation>每 {0} 层中有一层不旋转。</translation>
    </message>
    <message>
        <source>{0} of {1} layers use no rotation (no_rope_layers).</source>
        <translation>{1} 层中有 {0} 层不旋转（no_rope_layers）。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s code takes its base from {1}.</source>
        <translation>{0} 不起作用：这个模型的代码从 {1} 取底数。</translation>
    </message>
    <message>
        <source>{0} is not read here and does not change what is shown.</source>
        <translation>{0} 在这里不读取，也不改变所显示的内容。</translation>
    </message>
    <message>
        <source>Nothing in this config speaks of rotary embeddings; it is read as a model with plain RoPE and base 10000.</source>
        <translation>这个配置没有提到旋转位置编码；按普通 RoPE、底数 10000 读取。</translation>
    </message>
    <message>
        <source>Models of type {0} are not known here; read by the general rule (halves make pairs).</source>
        <translation>这里不认识 {0} 类型的模型；按一般规则读取（前后半配对）。</translation>
    </message>
    <message>
        <source>The config has Dual Chunk Attention besides {0}; shown is {0} alone.</source>
        <translation>这个配置除 {0} 外还有 Dual Chunk Attention；只显示 {0}。</translation>
    </message>
    <message>
        <source>Distances are shown as vLLM and SGLang see them with Dual Chunk Attention; transformers leaves dual_chunk_attention_config alone.</source>
        <translation>距离按 vLLM 和 SGLang 使用 Dual Chunk Attention 时的样子显示；transformers 不理会 dual_chunk_attention_config。</translation>
    </message>
    <message>
        <source>Meta&apos;s params.json, which leaves its RoPE scaling to code</source>
        <translation>Meta 的 params.json，它把 RoPE 缩放留给代码</translation>
    </message>
    <message>
        <source>Not used for the frequencies of {0} in {1}: {2}.</source>
        <translation>{0} 没有用于 {1} 的频率：{2}。</translation>
    </message>
    <message>
        <source>The rotary part is {0} elements, an odd number: the library turns {1} pairs with exponents over {0}, shown here as a custom list.</source>
        <translation>旋转部分有 {0} 个元素，是奇数：库旋转 {1} 对，指数以 {0} 为分母，这里显示为自定义列表。</translation>
    </message>
    <message>
        <source>Models of type {0} have absolute positions, but this config has keys of rotary embeddings; it is read by them.</source>
        <translation>{0} 类型的模型用绝对位置，但这个配置有旋转位置编码的键，因此按这些键读取。</translation>
    </message>
    <message>
        <source>Shown is what the outer model turns; the language model in {0} has a RoPE of its own.</source>
        <translation>显示的是外层模型的旋转；{0} 中的语言模型有自己的 RoPE。</translation>
    </message>
    <message>
        <source>The language model is taken from {0}.</source>
        <translation>语言模型取自 {0}。</translation>
    </message>
    <message>
        <source>{0} of {1} layers use no rotation ({2} is 0 there).</source>
        <translation>{1} 层中有 {0} 层不旋转（那里的 {2} 为 0）。</translation>
    </message>
    <message>
        <source>{0} has a factor but no rope_type; the library then scales nothing.</source>
        <translation>{0} 有因子却没有 rope_type；这时库不做任何缩放。</translation>
    </message>
    <message>
        <source>{0}.alpha {1}: shown is the base up to {2} tokens; beyond them the library leaves alpha and raises the plain base with the length.</source>
        <translation>{0}.alpha {1}：显示的是到 {2} 个词元为止的底数；超过之后库不再用 alpha，而是让原来的底数随长度增大。</translation>
    </message>
    <message>
        <source>{0}: high_freq_factor {1} is not above low_freq_factor {2}; no pair is blended, each is kept or divided.</source>
        <translation>{0}：high_freq_factor {1} 不大于 low_freq_factor {2}；没有混合的对，每一对要么保留，要么除以因子。</translation>
    </message>
    <message>
        <source>{0}.factor {1} is below 1: it shortens periods instead of lengthening them.</source>
        <translation>{0}.factor {1} 小于 1：它缩短周期，而不是延长。</translation>
    </message>
    <message>
        <source>{0}.attention_factor {1} is used as it is: it multiplies cos and sin. Leave it out for the method&apos;s own value.</source>
        <translation>{0}.attention_factor {1} 按原样使用：它乘到 cos 和 sin 上。省略它，则用方法自己的值。</translation>
    </message>
    <message>
        <source>{0}.truncate has no effect: the library looks for it outside the layer types.</source>
        <translation>{0}.truncate 不起作用：库在层类型之外找它。</translation>
    </message>
    <message>
        <source>{0}: short_mscale {1} is shown for all lengths; beyond {2} tokens the class takes long_mscale {3}.</source>
        <translation>{0}：所有长度都按 short_mscale {1} 显示；超过 {2} 个 token 时，类改用 long_mscale {3}。</translation>
    </message>
    <message>
        <source>{0}: beta_fast {1} is below beta_slow {2}; the ramp then runs the other way.</source>
        <translation>{0}：beta_fast {1} 小于 beta_slow {2}；过渡的方向因此相反。</translation>
    </message>
    <message>
        <source>{0}.factor is {1}, but max_position_embeddings / original_max_position_embeddings is {2}; the library uses the factor.</source>
        <translation>{0}.factor 为 {1}，而 max_position_embeddings / original_max_position_embeddings 为 {2}；库使用 factor。</translation>
    </message>
    <message>
        <source>{0} can be read two ways: trained at {1} tokens and meant for {2} (shown, --reading {3}), or trained at {4} and {5} already the raised length (--reading {6}). No key says which; the frequencies are the same.</source>
        <translation>{0} 有两种读法：训练于 {1} 个词元、用于 {2}（所显示的，--reading {3}），或训练于 {4}、而 {5} 已是扩展后的长度（--reading {6}）。没有键说明是哪一种；频率相同。</translation>
    </message>
    <message>
        <source>{0} has no effect: it stands beside the layer types.</source>
        <translation>{0} 不起作用：它与各层类型并列。</translation>
    </message>
    <message>
        <source>{0} is not used: layer_types lists no such layer.</source>
        <translation>{0} 没有用到：layer_types 中没有这种层。</translation>
    </message>
    <message>
        <source>{0} of {1} layers use no rotation ({2}).</source>
        <translation>{1} 层中有 {0} 层不旋转（{2}）。</translation>
    </message>
    <message>
        <source>Layers of type {0} use no rotation.</source>
        <translation>{0} 类型的层不旋转。</translation>
    </message>
    <message>
        <source>{0} says nothing about {1} layers; they are taken as layers without rotation.</source>
        <translation>{0} 没有提到 {1} 层；把它们当作不旋转的层。</translation>
    </message>
    <message>
        <source>{0}.type {1} has no effect: this model&apos;s class reads rope_type only, so nothing is scaled. With the key rope_type it would be.</source>
        <translation>{0}.type {1} 不起作用：这个模型的类只读 rope_type，因此不做缩放。改用键 rope_type 才会。</translation>
    </message>
    <message>
        <source>{0} is {1} but {2}.rope_theta is {3}; the latter wins, as in the library.</source>
        <translation>{0} 为 {1}，而 {2}.rope_theta 为 {3}；与库一样，后者优先。</translation>
    </message>
    <message>
        <source>No {0} is given; {1} is assumed, the usual base.</source>
        <translation>没有给出 {0}；假定为常用的底数 {1}。</translation>
    </message>
    <message>
        <source>No {0} is given; {1} is taken, the default of this model&apos;s class.</source>
        <translation>没有给出 {0}；取这个模型类的默认值 {1}。</translation>
    </message>
    <message>
        <source>{0} is read as the base.</source>
        <translation>{0} 被读作底数。</translation>
    </message>
    <message>
        <source>{0} has no effect: without scaling, this model&apos;s code turns whole heads.</source>
        <translation>{0} 不起作用：没有缩放时，这个模型的代码旋转整个头。</translation>
    </message>
    <message>
        <source>{0} is {1} but {2} is {3}; with {4} the former wins, as in the library.</source>
        <translation>{0} 为 {1}，而 {2} 为 {3}；有 {4} 时，与库一样，前者优先。</translation>
    </message>
    <message>
        <source>The config has both rope_scaling and rope_parameters; rope_scaling wins, as in the library.</source>
        <translation>配置中同时有 rope_scaling 和 rope_parameters；与库一样，rope_scaling 优先。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s class does not use it.</source>
        <translation>{0} 不起作用：这个模型的类不使用它。</translation>
    </message>
    <message>
        <source>UTF-16 or UTF-32 text</source>
        <translation>UTF-16 或 UTF-32 文本</translation>
    </message>
    <message>
        <source>UTF-8 text</source>
        <translation>UTF-8 文本</translation>
    </message>
    <message>
        <source>Pair {0}: too fast to draw here</source>
        <translation>第 {0} 对：太快，这里画不出</translation>
    </message>
    <message>
        <source>Pairs {0}: too fast to draw here</source>
        <translation>第 {0} 对：太快，这里画不出</translation>
    </message>
    <message>
        <source>These pairs turn several times a pixel column here, so they reach every angle in each; zoom in to see the turns</source>
        <translation>这些对在一个像素列内就转好几圈，因此每列都到达所有角度；放大即可看到各圈</translation>
    </message>
    <message>
        <source>Pair {0} (θ = 0)</source>
        <translation>第 {0} 对（θ = 0）</translation>
    </message>
    <message>
        <source>Pair {0}</source>
        <translation>第 {0} 对</translation>
    </message>
    <message>
        <source>Rotation angle φ = m·θ</source>
        <translation>旋转角 φ = m·θ</translation>
    </message>
    <message>
        <source>Angle of pair {0} alone, within one turn</source>
        <translation>仅第 {0} 对的角，折到一圈之内</translation>
    </message>
    <message>
        <source>Rotation angle, within one turn</source>
        <translation>旋转角，折到一圈之内</translation>
    </message>
    <message>
        <source>one turn</source>
        <translation>一圈</translation>
    </message>
    <message>
        <source>Pair {0} does not turn: its θ is 0</source>
        <translation>第 {0} 对不旋转：它的 θ 为 0</translation>
    </message>
    <message>
        <source>Pair {0} turns once every {1}</source>
        <translation>第 {0} 对每 {1}转一圈</translation>
    </message>
    <message>
        <source>At position {0}, pair {1} has turned {2} rad and stands at {3} rad</source>
        <translation>在位置 {0}，第 {1} 对转过 {2} rad，停在 {3} rad</translation>
    </message>
    <message>
        <source>At position {0}, pair {1} has turned {2} rad, less than one turn</source>
        <translation>在位置 {0}，第 {1} 对转过 {2} rad，不到一圈</translation>
    </message>
    <message>
        <source>At position {0}, pair {1} has turned {2}, {3} rad in all</source>
        <translation>在位置 {0}，第 {1} 对转过 {2}，共 {3} rad</translation>
    </message>
    <message>
        <source>At position {0}, pair {1} has turned {2} and stands at {3} rad</source>
        <translation>在位置 {0}，第 {1} 对转过 {2}，停在 {3} rad</translation>
    </message>
    <message>
        <source>Angle of pair {0} at m</source>
        <translation>第 {0} 对在 m 处的角度</translation>
    </message>
    <message>
        <source>{0} rad</source>
        <translation>{0} rad</translation>
    </message>
    <message>
        <source>m·θ, not folded</source>
        <translation>m·θ，不折叠</translation>
    </message>
    <message>
        <source>Within one turn</source>
        <translation>一圈之内</translation>
    </message>
    <message>
        <source>The same angle between −π and π: all that the model sees</source>
        <translation>同一角度，折到 −π 与 π 之间：模型看到的全部</translation>
    </message>
    <message>
        <source>positions never seen in training</source>
        <translation>训练中从未见过的位置</translation>
    </message>
    <message>
        <source>Rotation angle over position</source>
        <translation>旋转角随位置的变化</translation>
    </message>
    <message>
        <source>Each line is one pair, turned by m·θ at position m; fast pairs tell neighbours apart, slow pairs tell far places apart.</source>
        <translation>每条线是一对，在位置 m 转过 m·θ；快的对区分相邻位置，慢的对区分相距遥远的位置。</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Whether full turns are taken off the angle</source>
        <translation>是否从角度中去掉整圈</translation>
    </message>
    <message>
        <source>Wrapped, −π to π</source>
        <translation>折叠，−π 到 π</translation>
    </message>
    <message>
        <source>Wrapped, 0 to 2π</source>
        <translation>折叠，0 到 2π</translation>
    </message>
    <message>
        <source>Unwrapped</source>
        <translation>不折叠</translation>
    </message>
    <message>
        <source>Unwrapped, log axes</source>
        <translation>不折叠，对数轴</translation>
    </message>
    <message>
        <source>Attention weight</source>
        <translation>注意力权重</translation>
    </message>
    <message>
        <source>Score q·k / √d</source>
        <translation>分数 q·k / √d</translation>
    </message>
    <message>
        <source>Key, token n</source>
        <translation>键，词元 n</translation>
    </message>
    <message>
        <source>Query, token m</source>
        <translation>查询，词元 m</translation>
    </message>
    <message>
        <source>No q and k are given, so equal ones: the nearest {0} tokens get {1} % with RoPE, {2} % without</source>
        <translation>未给定 q 和 k，故取相等：有 RoPE 时最近的 {0} 个词元得到 {1} %，没有时 {2} %</translation>
    </message>
    <message>
        <source>The nearest {0} tokens get {1} % of the attention with RoPE, {2} % without</source>
        <translation>有 RoPE 时最近的 {0} 个词元得到 {1} % 的注意力，没有时 {2} %</translation>
    </message>
    <message>
        <source>Weight on the nearest {0} tokens</source>
        <translation>最近 {0} 个词元的权重</translation>
    </message>
    <message>
        <source>Mean over the later half of the queries</source>
        <translation>对后一半查询取平均</translation>
    </message>
    <message>
        <source>Attention picture</source>
        <translation>注意力图</translation>
    </message>
    <message>
        <source>Each row is one query and its attention to the tokens of a short sequence; with equal vectors only RoPE can tell the tokens apart.</source>
        <translation>每一行是一个查询对一段短序列各词元的注意力；向量相等时，只有 RoPE 能把词元区分开。</translation>
    </message>
    <message>
        <source>softmax(q·k/√d) with q and k turned; one fixed sample of vectors per seed</source>
        <translation>softmax(q·k/√d)，q 与 k 已旋转；每个种子一组固定的样本向量</translation>
    </message>
    <message>
        <source>Whether query and key are turned</source>
        <translation>查询与键是否旋转</translation>
    </message>
    <message>
        <source>With RoPE</source>
        <translation>有 RoPE</translation>
    </message>
    <message>
        <source>Without RoPE</source>
        <translation>无 RoPE</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Causal: a token sees only itself and those before it</source>
        <translation>因果：一个词元只看得到自己和前面的词元</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Weights after softmax, or the scores</source>
        <translation>softmax 之后的权重，或者分数</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>factor {0}: cos and sin times {1}, scores times {2}</source>
        <translation>因子 {0}：cos 和 sin 乘 {1}，分数乘 {2}</translation>
    </message>
    <message>
        <source>0.1·ln f + 1 (YaRN)</source>
        <translation>0.1·ln f + 1（YaRN）</translation>
    </message>
    <message>
        <source>Factor f = L′/L</source>
        <translation>因子 f = L′/L</translation>
    </message>
    <message>
        <source>Attention factor</source>
        <translation>注意力因子</translation>
    </message>
    <message>
        <source>Logits × {0}: {1} from cos and sin, {2} from the softmax scale, {3} from temperature</source>
        <translation>logits × {0}：{1} 来自 cos 和 sin，{2} 来自 softmax 缩放，{3} 来自温度</translation>
    </message>
    <message>
        <source>Attention factor 1: scores keep their size at factor {0}</source>
        <translation>注意力因子为 1：因子 {0} 时分数大小不变</translation>
    </message>
    <message>
        <source>At factor {0}, cos and sin are multiplied by {1} and scores by {2}</source>
        <translation>因子为 {0} 时，cos 和 sin 乘 {1}，分数乘 {2}</translation>
    </message>
    <message>
        <source>now: {0}</source>
        <translation>现在：{0}</translation>
    </message>
    <message>
        <source>Multiplies cos and sin, so every score by its square</source>
        <translation>乘到 cos 和 sin 上，因此分数乘它的平方</translation>
    </message>
    <message>
        <source>Logits ×</source>
        <translation>logits ×</translation>
    </message>
    <message>
        <source>Of the last query within L′: cos and sin {0}, softmax scale {1}, temperature {2}</source>
        <translation>L′ 之内最后一个查询的：cos 和 sin {0}，softmax 缩放 {1}，温度 {2}</translation>
    </message>
    <message>
        <source>Attention factor over the factor</source>
        <translation>注意力因子随因子的变化</translation>
    </message>
    <message>
        <source>Some methods multiply cos and sin by a number that grows with the factor, to sharpen the softmax over a longer context.</source>
        <translation>有些方法把 cos 和 sin 乘上一个随因子增大的数，使更长上下文上的 softmax 更尖锐。</translation>
    </message>
    <message>
        <source>First negative distance</source>
        <translation>首次为负的距离</translation>
    </message>
    <message>
        <source>base {0}: first negative at {1}</source>
        <translation>底数 {0}：首次为负在 {1}</translation>
    </message>
    <message>
        <source>base {0}: not negative below {1}</source>
        <translation>底数 {0}：在 {1} 以下不为负</translation>
    </message>
    <message>
        <source>bases that pass</source>
        <translation>合格的底数</translation>
    </message>
    <message>
        <source>not scanned, the curve alone</source>
        <translation>未扫描，只有曲线</translation>
    </message>
    <message>
        <source>Base {0} passes for {1} tokens</source>
        <translation>底数 {0} 对 {1} 个词元合格</translation>
    </message>
    <message>
        <source>No base in view passes for {0} tokens; {1} fails at {2}</source>
        <translation>可见范围内没有底数对 {0} 个词元合格；{1} 在 {2} 处不合格</translation>
    </message>
    <message>
        <source>Base {0} fails for {1} tokens at {3}</source>
        <translation>底数 {0} 对 {1} 个词元不合格，在 {3} 处</translation>
    </message>
    <message>
        <source>Base {0} passes for {1} tokens; the smallest that does is {2}</source>
        <translation>底数 {0} 对 {1} 个词元合格；合格的最小底数是 {2}</translation>
    </message>
    <message>
        <source>Base {0} fails for {1} tokens at {3}; the smallest that passes is {2}</source>
        <translation>底数 {0} 对 {1} 个词元不合格，在 {3} 处；合格的最小底数是 {2}</translation>
    </message>
    <message>
        <source>Base b, λ included</source>
        <translation>底数 b，含 λ</translation>
    </message>
    <message>
        <source>{0}, the most looked at</source>
        <translation>{0}，最多能看的</translation>
    </message>
    <message>
        <source>A base passes when no distance below L′ has a negative similarity; the bases that pass form islands. The curve has {0} bases; islands are found up to {1} if wider than 0.01 % of their base.</source>
        <translation>若 L′ 以下没有距离的相似度为负，底数就合格；合格的底数形成一个个岛。曲线有 {0} 个底数；到 {1} 为止，宽于自身底数 0.01 % 的岛都能找到。</translation>
    </message>
    <message>
        <source>A base passes when no distance below L′ has a negative similarity; the bases that pass form islands. For so long a text they are looked for among the {0} bases of the curve alone.</source>
        <translation>若 L′ 以下没有距离的相似度为负，底数就合格；合格的底数形成一个个岛。文本这么长时，只在曲线的 {0} 个底数中寻找。</translation>
    </message>
    <message>
        <source>passes from {0}</source>
        <translation>从 {0} 起合格</translation>
    </message>
    <message>
        <source>Smallest base that passes</source>
        <translation>合格的最小底数</translation>
    </message>
    <message>
        <source>g(s) ≥ 0 for every s below L′, for the geometric spread without any method; rounded up</source>
        <translation>对 L′ 以下的每个 s，g(s) ≥ 0；等比分布、不用任何方法；向上取整</translation>
    </message>
    <message>
        <source>Among the bases of the curve: smaller ones between them may pass</source>
        <translation>在曲线的各个底数之中：其间更小的底数也可能合格</translation>
    </message>
    <message>
        <source>Bases that pass the sign criterion</source>
        <translation>满足符号准则的底数</translation>
    </message>
    <message>
        <source>A base passes when no distance below L′ has a negative similarity; the bases that pass form islands, so a larger base is not always better.</source>
        <translation>若 L′ 以下没有距离的相似度为负，底数就合格；合格的底数形成一个个岛，因此底数并非越大越好。</translation>
    </message>
    <message>
        <source>pairs never finish a turn in training</source>
        <translation>对在训练中从未转满一圈</translation>
    </message>
    <message>
        <source>With the θ of training, before any scaling, their period is longer than the {0} tokens of training: the model has never seen them turn all the way round. {1} of them after scaling, θ′.</source>
        <translation>按训练时的 θ（尚未缩放），它们的周期长于训练的 {0} 个词元：模型从未见过它们转满一圈。缩放后按 θ′ 有 {1} 对。</translation>
    </message>
    <message>
        <source>longest period</source>
        <translation>最长周期</translation>
    </message>
    <message>
        <source>No pair turns.</source>
        <translation>没有旋转的对。</translation>
    </message>
    <message>
        <source>longest period T′, tokens</source>
        <translation>最长周期 T′，词元</translation>
    </message>
    <message>
        <source>The slowest pair needs this many tokens for one turn; the fastest needs {0}.</source>
        <translation>最慢的一对转一圈需要这么多词元；最快的需要 {0}。</translation>
    </message>
    <message>
        <source>tokens until all pairs repeat</source>
        <translation>词元之后所有对重复</translation>
    </message>
    <message>
        <source>All pairs turn at one rate θ = {0}: the similarity is one cosine, repeats every 2π/θ tokens and never decays.</source>
        <translation>所有对以同一速率 θ = {0} 旋转：相似度是一个余弦，每 2π/θ 个词元重复一次，从不衰减。</translation>
    </message>
    <message>
        <source>first negative similarity</source>
        <translation>相似度首次为负</translation>
    </message>
    <message>
        <source>The smallest distance at which a key equal to the query scores below zero. None: not within {0} tokens.</source>
        <translation>与查询相等的键，其分数低于零的最小距离。若无：在 {0} 个词元之内没有。</translation>
    </message>
    <message>
        <source>pairs see new angles at L′</source>
        <translation>对在 L′ 处遇到新角度</translation>
    </message>
    <message>
        <source>Of the pairs that never finished a turn in training, these reach angles at {0} tokens, with the θ′ used at that length, that lie beyond any seen in training.</source>
        <translation>训练中从未转满一圈的对里，这些对在 {0} 个词元处，按该长度所用的 θ′，会到达训练中从未见过的角度。</translation>
    </message>
    <message>
        <source>pairs kept · blended · divided</source>
        <translation>保留 · 混合 · 除以 f 的对</translation>
    </message>
    <message>
        <source>How the scaling changes the frequencies: kept as trained, partly slowed, or divided by the factor {0} or more.</source>
        <translation>缩放如何改变频率：保持训练时的值，部分变慢，或除以因子 {0} 或更多。</translation>
    </message>
    <message>
        <source>logits ×</source>
        <translation>logits ×</translation>
    </message>
    <message>
        <source>What multiplies the scores of a query at {0}: cos and sin {1} each, so {2}; softmax scale {3}; temperature {4}. 1 with position interpolation and NTK.</source>
        <translation>{0} 处查询的分数所乘的倍数：cos 和 sin 各 {1}，即 {2}；softmax 缩放 {3}；温度 {4}。位置插值和 NTK 为 1。</translation>
    </message>
    <message>
        <source>Headline numbers</source>
        <translation>关键数字</translation>
    </message>
    <message>
        <source>RoFormer bound A(s)</source>
        <translation>RoFormer 上界 A(s)</translation>
    </message>
    <message>
        <source>The bound says that g(s) is at most A(s). A(0) = {0}, and the least A in view is {1}, while g is at most 1 anyway: the bound says little about the similarity itself.</source>
        <translation>上界说明 g(s) 不超过 A(s)。A(0) = {0}，可见范围内 A 最小为 {1}，而 g 本来就不超过 1：上界对相似度本身说明不了多少。</translation>
    </message>
    <message>
        <source>{0}: as a query at {1} sees it</source>
        <translation>{0}：位置 {1} 的查询所见</translation>
    </message>
    <message>
        <source>Kernel at the true distance</source>
        <translation>真实距离上的核</translation>
    </message>
    <message>
        <source>Kernel, {0}</source>
        <translation>核，{0}</translation>
    </message>
    <message>
        <source>Kernel g(s)</source>
        <translation>核 g(s)</translation>
    </message>
    <message>
        <source>Kernel before scaling</source>
        <translation>缩放前的核</translation>
    </message>
    <message>
        <source>{0}: similarity stays at or above zero over all {1} tokens</source>
        <translation>{0}：相似度在全部 {1} 个词元上不低于零</translation>
    </message>
    <message>
        <source>{0}: similarity first turns negative at distance {1}</source>
        <translation>{0}：相似度首次为负在距离 {1}</translation>
    </message>
    <message>
        <source>Similarity stays at or above zero up to distance {0}</source>
        <translation>相似度到距离 {0} 为止不低于零</translation>
    </message>
    <message>
        <source>g(s) ≥ 0 for every s up to {0}</source>
        <translation>对 {0} 以内的每个 s，g(s) ≥ 0</translation>
    </message>
    <message>
        <source>Similarity first turns negative at distance {0}</source>
        <translation>相似度首次为负在距离 {0}</translation>
    </message>
    <message>
        <source>Similarity stays at or above zero up to distance {1}; it first turns negative beyond the axis, at {0}</source>
        <translation>相似度到距离 {1} 为止不低于零；在坐标轴之外的 {0} 处首次为负</translation>
    </message>
    <message>
        <source>The smallest s with g(s) &lt; 0: from there on, farther can mean less alike than unrelated</source>
        <translation>g(s) &lt; 0 的最小 s：从这里起，更远可能意味着比无关还不相似</translation>
    </message>
    <message>
        <source>first negative: {0}</source>
        <translation>首次为负：{0}</translation>
    </message>
    <message>
        <source>Repeats every</source>
        <translation>重复间隔</translation>
    </message>
    <message>
        <source>2π/θ: all pairs turn at one rate</source>
        <translation>2π/θ：所有对以同一速率旋转</translation>
    </message>
    <message>
        <source>Nearest look-alike</source>
        <translation>最近的相似位置</translation>
    </message>
    <message>
        <source>Positions this far apart have similarity {0}, at least {1}</source>
        <translation>相距这么远的位置，相似度为 {0}，不低于 {1}</translation>
    </message>
    <message>
        <source>{0} apart: similarity {1}</source>
        <translation>相距 {0}：相似度 {1}</translation>
    </message>
    <message>
        <source>Geometric spread, b = {0}</source>
        <translation>等比分布，b = {0}</translation>
    </message>
    <message>
        <source>Similarity at L = {0}</source>
        <translation>L = {0} 处的相似度</translation>
    </message>
    <message>
        <source>g(L): what is left of the similarity at the training length</source>
        <translation>g(L)：训练长度处还剩多少相似度</translation>
    </message>
    <message>
        <source>Similarity, 1 at distance 0</source>
        <translation>相似度，距离 0 处为 1</translation>
    </message>
    <message>
        <source>Similarity over distance</source>
        <translation>相似度随距离的变化</translation>
    </message>
    <message>
        <source>The score of two equal vectors with all pairs of equal norm, at distance s, as a share of its value at distance 0.</source>
        <translation>两个相等、各对范数相同的向量，在距离 s 处的分数与距离 0 处之比。</translation>
    </message>
    <message>
        <source>Distance axis</source>
        <translation>距离轴</translation>
    </message>
    <message>
        <source>Linear shows far distances, log shows near and far at once</source>
        <translation>线性轴显示远处的距离，对数轴同时显示近处和远处</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>RoFormer bound</source>
        <translation>RoFormer 上界</translation>
    </message>
    <message>
        <source>A(s), which the similarity is never above; it is 32.5 at distance 0 for 64 pairs, so it says little</source>
        <translation>A(s)，相似度从不超过它；64 对时它在距离 0 处为 32.5，因此说明不了多少</translation>
    </message>
    <message>
        <source>Without bound</source>
        <translation>不画上界</translation>
    </message>
    <message>
        <source>With bound</source>
        <translation>画出上界</translation>
    </message>
    <message>
        <source>{0}: query at {1}</source>
        <translation>{0}：查询在 {1}</translation>
    </message>
    <message>
        <source>{0}: any query</source>
        <translation>{0}：任意查询</translation>
    </message>
    <message>
        <source>{0} tokens away looks {1} away; for other queries {2} to {3}</source>
        <translation>{0} 个词元之外看起来相距 {1}；对其他查询为 {2} 到 {3}</translation>
    </message>
    <message>
        <source>Distance seen</source>
        <translation>所见距离</translation>
    </message>
    <message>
        <source>Query position m</source>
        <translation>查询位置 m</translation>
    </message>
    <message>
        <source>Key position n</source>
        <translation>键位置 n</translation>
    </message>
    <message>
        <source>Each cell is how far away a query at m sees a key at n, for every {0} positions.</source>
        <translation>每个格子是位置 m 的查询看到位置 n 的键有多远，每 {0} 个位置取一个。</translation>
    </message>
    <message>
        <source>Of {0} tokens, none looks farther away than {1}: within L = {2}</source>
        <translation>{0} 个词元中，没有一个看起来远于 {1}：在 L = {2} 之内</translation>
    </message>
    <message>
        <source>Of {0} tokens, the farthest looks {1} away: beyond L = {2}</source>
        <translation>{0} 个词元中，最远的看起来相距 {1}：超出 L = {2}</translation>
    </message>
    <message>
        <source>Largest distance seen</source>
        <translation>所见的最大距离</translation>
    </message>
    <message>
        <source>The farthest that any key looks from any query up to L′, against the training length</source>
        <translation>L′ 之内任意查询看任意键的最远距离，与训练长度相比</translation>
    </message>
    <message>
        <source>Distance the model sees</source>
        <translation>模型所见的距离</translation>
    </message>
    <message>
        <source>How far away a key looks to a query that many tokens later: itself with most methods, less with those that map positions. Distances below the training length are the ones that were trained.</source>
        <translation>键在多少个词元之后的查询看来有多远：多数方法就是实际距离，映射位置的方法则更小。小于训练长度的距离是训练过的。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>A curve over the distance, with the range over all queries, or every query and key</source>
        <translation>随距离变化的曲线（含所有查询的范围），或每一对查询与键</translation>
    </message>
    <message>
        <source>Curve over distance</source>
        <translation>随距离变化的曲线</translation>
    </message>
    <message>
        <source>Map of query and key</source>
        <translation>查询与键的图</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Longer contexts</source>
        <translation>更长的上下文</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Angle within one turn</source>
        <translation>一圈之内的角度</translation>
    </message>
    <message>
        <source>{0}, mean of {1} positions</source>
        <translation>{0}，{1} 个位置的平均</translation>
    </message>
    <message>
        <source>No pair turns: every position looks the same</source>
        <translation>没有旋转的对：每个位置看起来都一样</translation>
    </message>
    <message>
        <source>Every turning pair repeats after {0}</source>
        <translation>每个旋转的对都在 {0}后重复</translation>
    </message>
    <message>
        <source>The fastest pair repeats after {0}, the slowest after {1}</source>
        <translation>最快的对在 {0} 个词元后重复，最慢的在 {1}后</translation>
    </message>
    <message>
        <source>Each cell is one pair at one position; a row is one pair turning with the position.</source>
        <translation>每个格子是一对在一个位置；一行是一对随位置旋转。</translation>
    </message>
    <message>
        <source>Each cell is the mean direction of one pair over {0} neighbouring positions; it stays empty where the pair turns too far within them. Zoom in to see them.</source>
        <translation>每个格子是一对在 {0} 个相邻位置上的平均方向；其间转得太多的对留空。放大即可看到。</translation>
    </message>
    <message>
        <source>Heat map of all pairs</source>
        <translation>所有对的热图</translation>
    </message>
    <message>
        <source>cos, sin or angle of every pair at every position, as the model holds it in its table; cells that cover several positions show their mean.</source>
        <translation>每一对在每个位置的 cos、sin 或角度，与模型表中所存相同；一个格子包含多个位置时显示平均。</translation>
    </message>
    <message>
        <source>cos(m·θ_k), sin(m·θ_k); mean over n neighbours by sin(nθ/2)/(n sin(θ/2))</source>
        <translation>cos(m·θ_k)、sin(m·θ_k)；对 n 个相邻位置取平均：sin(nθ/2)/(n sin(θ/2))</translation>
    </message>
    <message>
        <source>What the colour of a cell says</source>
        <translation>格子的颜色表示什么</translation>
    </message>
    <message>
        <source>m acts as m/f</source>
        <translation>m 相当于 m/f</translation>
    </message>
    <message>
        <source>position {0} acts as {1}</source>
        <translation>位置 {0} 相当于 {1}</translation>
    </message>
    <message>
        <source>m·θ of pair {0}</source>
        <translation>第 {0} 对的 m·θ</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>训练时</translation>
    </message>
    <message>
        <source>Without scaling</source>
        <translation>无缩放</translation>
    </message>
    <message>
        <source>Interpolated, (m/f)·θ</source>
        <translation>插值后，(m/f)·θ</translation>
    </message>
    <message>
        <source>If interpolated, (m/f)·θ</source>
        <translation>若插值，(m/f)·θ</translation>
    </message>
    <message>
        <source>largest m·θ in training</source>
        <translation>训练中最大的 m·θ</translation>
    </message>
    <message>
        <source>m·θ beyond training</source>
        <translation>训练之外的 m·θ</translation>
    </message>
    <message>
        <source>No scaling: at {0}, pair {1} has turned {2} times as far as in training</source>
        <translation>无缩放：在 {0}，第 {1} 对转过的角度是训练时的 {2} 倍</translation>
    </message>
    <message>
        <source>Pair {0} has turned as far at {1} as in training, as if interpolated</source>
        <translation>第 {0} 对到 {1} 转过的角度与训练时相同，与插值一样</translation>
    </message>
    <message>
        <source>With f = {0}, position {1} acts as {2}, so no pair turns farther than in training</source>
        <translation>f = {0} 时，位置 {1} 相当于 {2}，没有一对转得比训练时更远</translation>
    </message>
    <message>
        <source>L′ is not longer than L: nothing to interpolate</source>
        <translation>L′ 不长于 L：无须插值</translation>
    </message>
    <message>
        <source>Squeezed positions against slowed pairs</source>
        <translation>压缩位置与放慢各对</translation>
    </message>
    <message>
        <source>Largest difference between (m/f)·θ and m·(θ/f) over all pairs: equal but for rounding</source>
        <translation>所有对中 (m/f)·θ 与 m·(θ/f) 的最大差：除舍入外相等</translation>
    </message>
    <message>
        <source>Position interpolation</source>
        <translation>位置插值</translation>
    </message>
    <message>
        <source>Squeezing positions by f and slowing every pair by f are the same: both keep every pair of a long text within the turns of training.</source>
        <translation>把位置压缩 f 倍与把每一对放慢到 1/f是一回事：两者都使长文本的每一对留在训练时转过的范围内。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Context extension</source>
        <translation>上下文扩展</translation>
    </message>
    <message>
        <source>Identical θ</source>
        <translation>相同的 θ</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Pin {0}</source>
        <translation>固定 {0}</translation>
    </message>
    <message>
        <source>Resonance</source>
        <translation>共振</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>按给定</translation>
    </message>
    <message>
        <source>Pair k</source>
        <translation>对 k</translation>
    </message>
    <message>
        <source>Position m</source>
        <translation>位置 m</translation>
    </message>
    <message>
        <source>Distance s = m − n</source>
        <translation>距离 s = m − n</translation>
    </message>
    <message>
        <source>No run yet: choose a story or train a model in the Lab panel</source>
        <translation>还没有运行：在实验室面板中选一个故事或训练一个模型</translation>
    </message>
    <message>
        <source>This run cannot be looked at with the present length</source>
        <translation>这个运行不能以当前长度来观察</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>trained: {0}</source>
        <translation>训练：{0}</translation>
    </message>
    <message>
        <source>longer than trained</source>
        <translation>长于训练</translation>
    </message>
    <message>
        <source>Layer {0}, head {1}</source>
        <translation>第 {0} 层，第 {1} 头</translation>
    </message>
    <message>
        <source>One pair: similarity is cos({0}·s), repeats every {1} tokens and never decays</source>
        <translation>只有一对：相似度是 cos({0}·s)，每 {1} 个词元重复一次，从不衰减</translation>
    </message>
    <message>
        <source>Identical θ: one cosine, repeats every {1} tokens and never decays</source>
        <translation>θ 全部相同：一个余弦，每 {1} 个词元重复一次，从不衰减</translation>
    </message>
    <message>
        <source>One pair: similarity is cos({0}·s), repeats every {1} tokens and never decays; {2} apart already look alike (similarity {3}, at least {4})</source>
        <translation>只有一对：相似度是 cos({0}·s)，每 {1} 个词元重复一次，从不衰减；相距 {2} 就已相似（相似度 {3}，不低于 {4}）</translation>
    </message>
    <message>
        <source>Identical θ: one cosine, repeats every {1} tokens and never decays; {2} apart already look alike (similarity {3}, at least {4})</source>
        <translation>θ 全部相同：一个余弦，每 {1} 个词元重复一次，从不衰减；相距 {2} 就已相似（相似度 {3}，不低于 {4}）</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Which of four fixed samples is drawn</source>
        <translation>抽取四组固定样本中的哪一组</translation>
    </message>
    <message>
        <source>Sample {0}</source>
        <translation>样本 {0}</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Equal vectors, random ones, a key turned ahead so that the score peaks at a distance, or your own</source>
        <translation>相等的向量、随机向量、预先转过一段以使分数在某距离达到峰值的键，或你自己的</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Key turned ahead</source>
        <translation>预先转动的键</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>给定</translation>
    </message>
    <message>
        <source>Turned ahead by</source>
        <translation>预先转动</translation>
    </message>
    <message>
        <source>Distance in tokens at which a key turned ahead scores highest</source>
        <translation>预先转动的键分数最高的距离，词元</translation>
    </message>
    <message>
        <source>d {1}, b {2}, λ {3}, method {4}, L {5}, L′ {6}, position m {7}</source>
        <translation>d {1}，b {2}，λ {3}，方法 {4}，L {5}，L′ {6}，位置 m {7}</translation>
    </message>
    <message>
        <source>{0}: d {1}, b {2}, λ {3}, method {4}, L {5}, L′ {6}, position m {7}</source>
        <translation>{0}：d {1}，b {2}，λ {3}，方法 {4}，L {5}，L′ {6}，位置 m {7}</translation>
    </message>
    <message>
        <source>Dense curves</source>
        <translation>密集曲线</translation>
    </message>
    <message>
        <source>A curve that swings within a pixel fills an area: smoothed, it is a moving mean over a thirtieth of the axis, with a band from the least to the greatest value; by itself from four pins on, and where one curve would hide another</source>
        <translation>在一个像素内摆动的曲线会填满一片区域：平滑后是横轴三十分之一宽度上的滑动平均，并带有从最小值到最大值的带；固定四个以上时，或一条曲线会遮住另一条时，自动平滑</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Every value</source>
        <translation>每个值</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>{0}: least to greatest</source>
        <translation>{0}：最小到最大</translation>
    </message>
    <message>
        <source>{0} of the answers are right within {1}</source>
        <translation>{1} 之内，{0} 的答案正确</translation>
    </message>
    <message>
        <source>{0} right within the {1} of training, {2} beyond</source>
        <translation>训练的 {1} 之内 {0} 正确，之外 {2}</translation>
    </message>
    <message>
        <source>Length looked at</source>
        <translation>观察的长度</translation>
    </message>
    <message>
        <source>The Lab looks at sequences of at most 1,024 tokens.</source>
        <translation>实验室只观察不超过 1,024 个词元的序列。</translation>
    </message>
    <message>
        <source>Lab: accuracy over position</source>
        <translation>实验室：准确率随位置的变化</translation>
    </message>
    <message>
        <source>The share of right answers at each position of sequences that were not trained on.</source>
        <translation>在未训练过的序列上，每个位置答对的比例。</translation>
    </message>
    <message>
        <source>Measured on the run that is looked at; core/lab/evaluation</source>
        <translation>在所观察的运行上测得；core/lab/evaluation</translation>
    </message>
    <message>
        <source>Token attended to</source>
        <translation>被注意的词元</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>softmax(q·k/√d), causal; core/lab/heads</source>
        <translation>softmax(q·k/√d)，因果；core/lab/heads</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Which layer, counted from the input</source>
        <translation>哪一层，从输入数起</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Which head of the layer</source>
        <translation>该层的哪个头</translation>
    </message>
    <message>
        <source>Distance to what the answer is read from</source>
        <translation>到答案所在之处的距离</translation>
    </message>
    <message>
        <source>In this task no answer is read from one place: there is no distance</source>
        <translation>这个任务的答案不取自某一处：没有距离可言</translation>
    </message>
    <message>
        <source>{0} right up to a distance of {1}</source>
        <translation>到距离 {1} 为止 {0} 正确</translation>
    </message>
    <message>
        <source>met in training: {0}</source>
        <translation>训练中遇到过：{0}</translation>
    </message>
    <message>
        <source>farther than in training</source>
        <translation>比训练时更远</translation>
    </message>
    <message>
        <source>{0} right at the distances of training, {1} farther</source>
        <translation>训练过的距离上 {0} 正确，更远处 {1}</translation>
    </message>
    <message>
        <source>Lab: accuracy over distance</source>
        <translation>实验室：准确率随距离的变化</translation>
    </message>
    <message>
        <source>The share of right answers by how many tokens back the answer stands.</source>
        <translation>按答案位于多少个词元之前，统计答对的比例。</translation>
    </message>
    <message>
        <source>Where the answer stands</source>
        <translation>答案所在之处</translation>
    </message>
    <message>
        <source>Where the answer is asked</source>
        <translation>提问之处</translation>
    </message>
    <message>
        <source>as near as in training</source>
        <translation>与训练时一样近</translation>
    </message>
    <message>
        <source>within training length</source>
        <translation>训练长度之内</translation>
    </message>
    <message>
        <source>At {0}, {1} reaches furthest: {2} right beyond training</source>
        <translation>在 {0}，{1} 达到最远：训练之外 {2} 正确</translation>
    </message>
    <message>
        <source>{0}: {1} right</source>
        <translation>{0}：{1} 正确</translation>
    </message>
    <message>
        <source>Lab: what extension does</source>
        <translation>实验室：扩展的效果</translation>
    </message>
    <message>
        <source>Measured without further training; core/lab/evaluation</source>
        <translation>未再训练而测得；core/lab/evaluation</translation>
    </message>
    <message>
        <source>Mean attention</source>
        <translation>平均注意力</translation>
    </message>
    <message>
        <source>Distance to the token attended to</source>
        <translation>到被注意词元的距离</translation>
    </message>
    <message>
        <source>{0} attends nearest: {1} tokens back on average</source>
        <translation>{0} 注意得最近：平均 {1} 个词元之前</translation>
    </message>
    <message>
        <source>Lab: where heads attend</source>
        <translation>实验室：各头注意哪里</translation>
    </message>
    <message>
        <source>Mean attention of each head by how many tokens back it goes; heads of the first layer are dashed.</source>
        <translation>每个头的平均注意力，按回看多少个词元；第一层的头画成虚线。</translation>
    </message>
    <message>
        <source>Mean of softmax(q·k/√d) over positions and four sequences; core/lab/heads</source>
        <translation>softmax(q·k/√d) 对位置和四条序列取平均；core/lab/heads</translation>
    </message>
    <message>
        <source>Not trained yet: {0} steps to go</source>
        <translation>尚未训练：还有 {0} 步</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2} of the answers are right</source>
        <translation>第 {0} 步，共 {1} 步：{2} 的答案正确</translation>
    </message>
    <message>
        <source>Step of training</source>
        <translation>训练步</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>nats per token</source>
        <translation>nat/词元</translation>
    </message>
    <message>
        <source>Lab: learning curve</source>
        <translation>实验室：学习曲线</translation>
    </message>
    <message>
        <source>How much of what is asked the model gets right on the sequences of each training step, mean of ten steps.</source>
        <translation>模型在每个训练步的序列上答对了多少，十步平均。</translation>
    </message>
    <message>
        <source>Transformer of 1 to 4 layers trained by the program with Adam; core/lab</source>
        <translation>由本程序用 Adam 训练的 1 到 4 层 Transformer；core/lab</translation>
    </message>
    <message>
        <source>Right answers, or the loss that training makes small</source>
        <translation>答对的比例，或训练所减小的损失</translation>
    </message>
    <message>
        <source>Over all heads, pair {0} weighs most</source>
        <translation>在所有头中，第 {0} 对权重最大</translation>
    </message>
    <message>
        <source>Lab: weight of each pair</source>
        <translation>实验室：各对的权重</translation>
    </message>
    <message>
        <source>One sequence: {0} of {1} answers right</source>
        <translation>一条序列：{1} 个答案中 {0} 个正确</translation>
    </message>
    <message>
        <source>Lab: one sequence</source>
        <translation>实验室：一条序列</translation>
    </message>
    <message>
        <source>One sequence that was not trained on; core/lab/heads</source>
        <translation>一条未训练过的序列；core/lab/heads</translation>
    </message>
    <message>
        <source>sees all</source>
        <translation>全部可见</translation>
    </message>
    <message>
        <source>layer {0}: no rotation, {1}{2}</source>
        <translation>第 {0} 层：不旋转，{1}{2}</translation>
    </message>
    <message>
        <source>layer {0}: base {1}, factor {2}, {3}{4}</source>
        <translation>第 {0} 层：底数 {1}，因子 {2}，{3}{4}</translation>
    </message>
    <message>
        <source>Rotates, sees all</source>
        <translation>旋转，全部可见</translation>
    </message>
    <message>
        <source>Rotates, sees a window or chunk</source>
        <translation>旋转，只见窗口或块</translation>
    </message>
    <message>
        <source>No rotation</source>
        <translation>不旋转</translation>
    </message>
    <message>
        <source>Reach of the layers so far</source>
        <translation>到此层为止的可及范围</translation>
    </message>
    <message>
        <source>after layer {0}: from anywhere</source>
        <translation>第 {0} 层之后：来自任何地方</translation>
    </message>
    <message>
        <source>after layer {0}: from {1} tokens back</source>
        <translation>第 {0} 层之后：来自 {1} 个词元之前</translation>
    </message>
    <message>
        <source>Tokens a layer sees</source>
        <translation>一层看到的词元</translation>
    </message>
    <message>
        <source>No layers are known: open the config of a model that says how many it has</source>
        <translation>不知道有哪些层：请打开一个说明层数的模型配置</translation>
    </message>
    <message>
        <source>{0} of {1} layers do not rotate</source>
        <translation>{1} 层中有 {0} 层不旋转</translation>
    </message>
    <message>
        <source>{0} of {1} layers see all, the others a window</source>
        <translation>{1} 层中有 {0} 层全部可见，其余只见窗口</translation>
    </message>
    <message>
        <source>All {0} layers rotate and see all</source>
        <translation>全部 {0} 层都旋转且全部可见</translation>
    </message>
    <message>
        <source>Layers without rotation</source>
        <translation>不旋转的层</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Their scores know no position</source>
        <translation>它们的分数不含位置</translation>
    </message>
    <message>
        <source>Layers with a window or chunk</source>
        <translation>带窗口或分块的层</translation>
    </message>
    <message>
        <source>They see that many tokens; j windows of W reach 1 + j(W - 1)</source>
        <translation>它们只看到这么多词元；j 个宽 W 的窗口可及 1 + j(W - 1)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>One bar for each layer of the model: how many tokens it sees, and whether it rotates; the line is how far back information can have come from.</source>
        <translation>模型的每一层一根条：它看到多少词元，是否旋转；线表示信息最远能来自多少词元之前。</translation>
    </message>
    <message>
        <source>The model&apos;s config: layer_types, sliding_window, no_rope_layers; reach 1 + j(W - 1)</source>
        <translation>模型的配置：layer_types、sliding_window、no_rope_layers；可及范围 1 + j(W - 1)</translation>
    </message>
    <message>
        <source>Pair {0}, interleaved</source>
        <translation>第 {0} 对，交错</translation>
    </message>
    <message>
        <source>Pair {0}, half</source>
        <translation>第 {0} 对，前后半</translation>
    </message>
    <message>
        <source>pair {0}: elements {1} and {2}</source>
        <translation>第 {0} 对：元素 {1} 与 {2}</translation>
    </message>
    <message>
        <source>The two elements of a pair</source>
        <translation>一对的两个元素</translation>
    </message>
    <message>
        <source>The elements of pair {0}</source>
        <translation>第 {0} 对的元素</translation>
    </message>
    <message>
        <source>Turns with {0}</source>
        <translation>与 {0} 一起旋转</translation>
    </message>
    <message>
        <source>Pair {0} turns elements {1} and {2} of {3}</source>
        <translation>第 {0} 对旋转元素 {1} 与 {2}，共 {3} 个</translation>
    </message>
    <message>
        <source>Pair {0} is read from elements {1} and {2}, written to {3} and {4}</source>
        <translation>第 {0} 对从元素 {1} 与 {2} 读取，写到 {3} 与 {4}</translation>
    </message>
    <message>
        <source>Element of a head, from 0</source>
        <translation>头的元素，从 0 数起</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配对方式</translation>
    </message>
    <message>
        <source>{0} elements pass through</source>
        <translation>{0} 个元素原样通过</translation>
    </message>
    <message>
        <source>Elements that do not turn</source>
        <translation>不旋转的元素</translation>
    </message>
    <message>
        <source>Partial rotary: these carry content without position</source>
        <translation>部分旋转：这些元素携带与位置无关的内容</translation>
    </message>
    <message>
        <source>Where a pair sits in memory</source>
        <translation>对在内存中的位置</translation>
    </message>
    <message>
        <source>Elements of one colour make one pair; mixing the two layouts up turns the wrong elements and ruins a model without any error message.</source>
        <translation>同色的元素组成一对；把两种布局混淆，会旋转错误的元素，模型失效却没有任何报错。</translation>
    </message>
    <message>
        <source>Half: GPT-NeoX, Hugging Face Llama; interleaved: RoFormer, GPT-J</source>
        <translation>前后半：GPT-NeoX、Hugging Face 的 Llama；交错：RoFormer、GPT-J</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Similarity to the patch in the middle</source>
        <translation>与中央图块的相似度</translation>
    </message>
    <message>
        <source>Columns to the right</source>
        <translation>向右的列</translation>
    </message>
    <message>
        <source>Rows down</source>
        <translation>向下的行</translation>
    </message>
    <message>
        <source>Axial 2-D needs at least four elements that turn</source>
        <translation>二维轴向需要至少四个旋转的元素</translation>
    </message>
    <message>
        <source>Similarity falls by {0} a column, {1} a row; directions differ by {2}</source>
        <translation>相似度每列下降 {0}，每行下降 {1}；各方向相差 {2}</translation>
    </message>
    <message>
        <source>One column away</source>
        <translation>隔一列</translation>
    </message>
    <message>
        <source>Similarity of neighbours in a row</source>
        <translation>同行相邻者的相似度</translation>
    </message>
    <message>
        <source>One row away</source>
        <translation>隔一行</translation>
    </message>
    <message>
        <source>Similarity of neighbours in a column</source>
        <translation>同列相邻者的相似度</translation>
    </message>
    <message>
        <source>Spread of directions at 8 patches</source>
        <translation>8 个图块处的方向差</translation>
    </message>
    <message>
        <source>Greatest less least similarity on a circle of that radius, over whole degrees</source>
        <translation>该半径圆周上最大相似度减最小相似度，按整度取</translation>
    </message>
    <message>
        <source>Patch grid</source>
        <translation>图块网格</translation>
    </message>
    <message>
        <source>How alike the patches of one image are to the one in the middle when query and key are equal: with several position axes each pair turns with one of them, and time stands still.</source>
        <translation>查询与键相等时，一幅图像的各图块与中央图块有多相似：有多个位置轴时，每个对随其中一个旋转，时间轴不动。</translation>
    </message>
    <message>
        <source>M-RoPE: Qwen2-VL (contiguous), Qwen3-VL (interleaved); axial: vision towers, b^(−2j/(r/2))</source>
        <translation>M-RoPE：Qwen2-VL（连续）、Qwen3-VL（交错）；轴向：视觉塔，b^(−2j/(r/2))</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Which pairs turn with rows and which with columns</source>
        <translation>哪些对随行旋转，哪些随列旋转</translation>
    </message>
    <message>
        <source>M-RoPE, contiguous</source>
        <translation>M-RoPE，连续</translation>
    </message>
    <message>
        <source>M-RoPE, interleaved</source>
        <translation>M-RoPE，交错</translation>
    </message>
    <message>
        <source>Axial 2-D</source>
        <translation>二维轴向</translation>
    </message>
    <message>
        <source>A direction for each pair</source>
        <translation>每对一个方向</translation>
    </message>
    <message>
        <source>T = {0}, {1} turns in L</source>
        <translation>T = {0}，在 L 内转 {1} 圈</translation>
    </message>
    <message>
        <source>θ = {0} rad/token, {1} turns in L</source>
        <translation>θ = {0} rad/词元，在 L 内转 {1} 圈</translation>
    </message>
    <message>
        <source>Before scaling</source>
        <translation>缩放前</translation>
    </message>
    <message>
        <source>Full turn within L, {0}</source>
        <translation>在 L 内转满一圈，{0}</translation>
    </message>
    <message>
        <source>Full turn within L</source>
        <translation>在 L 内转满一圈</translation>
    </message>
    <message>
        <source>Never a full turn in L, {0}</source>
        <translation>在 L 内从未转满一圈，{0}</translation>
    </message>
    <message>
        <source>Never a full turn in L</source>
        <translation>在 L 内从未转满一圈</translation>
    </message>
    <message>
        <source>Period T</source>
        <translation>周期 T</translation>
    </message>
    <message>
        <source>Frequency θ</source>
        <translation>频率 θ</translation>
    </message>
    <message>
        <source>radians per token</source>
        <translation>弧度/词元</translation>
    </message>
    <message>
        <source>The only pair does not turn</source>
        <translation>唯一的一对不旋转</translation>
    </message>
    <message>
        <source>None of the {0} pairs turns</source>
        <translation>{0} 对都不旋转</translation>
    </message>
    <message>
        <source>The only pair turns once every {0}</source>
        <translation>唯一的一对每 {0}转一圈</translation>
    </message>
    <message>
        <source>Slow: the only pair never finishes a turn within {0}</source>
        <translation>慢：唯一的一对在 {0}内转不满一圈</translation>
    </message>
    <message>
        <source>Identical θ: all {0} pairs turn once every {1}</source>
        <translation>θ 全部相同：全部 {0} 对每 {1}转一圈</translation>
    </message>
    <message>
        <source>After scaling, {0} of {1} never finish a turn within {2}; in training {3}</source>
        <translation>缩放后，{1} 中有 {0} 对在 {2}内转不满一圈；训练时 {3}</translation>
    </message>
    <message>
        <source>No slow pairs: all {0} finish a turn within {1}</source>
        <translation>没有慢的对：全部 {0} 对在 {1}内转满一圈</translation>
    </message>
    <message>
        <source>Slow pairs: none of the {0} finishes a turn within {1}</source>
        <translation>慢的对：{0} 对中没有一对在 {1}内转满一圈</translation>
    </message>
    <message>
        <source>Slow pairs: 1 of {0} never finishes a turn within {1}</source>
        <translation>慢的对：{0} 对中有 1 对在 {1}内转不满一圈</translation>
    </message>
    <message>
        <source>Slow pairs: {0} of {1} never finish a turn within {2}</source>
        <translation>慢的对：{1} 对中有 {0} 对在 {2}内转不满一圈</translation>
    </message>
    <message>
        <source>Pairs without a full turn</source>
        <translation>未转满一圈的对</translation>
    </message>
    <message>
        <source>Pairs whose period T, as drawn, is longer than the training length L = {0}; {1} before scaling, which is what training saw</source>
        <translation>图中周期 T 长于训练长度 L = {0} 的对；缩放前（即训练所见）{1} 对</translation>
    </message>
    <message>
        <source>Tokens the slowest turning pair needs for one turn</source>
        <translation>旋转的对中最慢者转一圈所需的词元数</translation>
    </message>
    <message>
        <source>Shortest period</source>
        <translation>最短周期</translation>
    </message>
    <message>
        <source>Tokens the fastest pair needs for one turn</source>
        <translation>最快的一对转一圈所需的词元数</translation>
    </message>
    <message>
        <source>Pairs that do not turn</source>
        <translation>不旋转的对</translation>
    </message>
    <message>
        <source>θ = 0: these pairs carry no position and have no place on a log axis</source>
        <translation>θ = 0：这些对不携带位置，在对数轴上没有位置</translation>
    </message>
    <message>
        <source>never finishes a turn in L</source>
        <translation>在 L 内转不满一圈</translation>
    </message>
    <message>
        <source>Each mark is one pair of a head, at the number of tokens it needs for one turn. {0} with θ = 0 never turn and are left out.</source>
        <translation>每个标记是头的一对，纵坐标是它转一圈所需的词元数。{0}的 θ = 0，从不旋转，未画出。</translation>
    </message>
    <message>
        <source>Period of each pair</source>
        <translation>各对的周期</translation>
    </message>
    <message>
        <source>Each mark is one pair of a head, at the number of tokens it needs for one turn; a pair above the line L never finishes a turn in training.</source>
        <translation>每个标记是头的一对，纵坐标是它转一圈所需的词元数；高于 L 线的对在训练中从未转满一圈。</translation>
    </message>
    <message>
        <source>Left axis</source>
        <translation>左轴</translation>
    </message>
    <message>
        <source>Which of the two readings of the same marks is on the left axis. Hugging Face calls the frequency inv_freq</source>
        <translation>同样的标记有两种读法，左轴用哪一种。Hugging Face 把频率叫作 inv_freq</translation>
    </message>
    <message>
        <source>Unit circle</source>
        <translation>单位圆</translation>
    </message>
    <message>
        <source>Never seen in training, pair {0}</source>
        <translation>训练中从未见过，第 {0} 对</translation>
    </message>
    <message>
        <source>Never seen in training</source>
        <translation>训练中从未见过</translation>
    </message>
    <message>
        <source>q just before m</source>
        <translation>m 之前的 q</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 圈</translation>
    </message>
    <message>
        <source>pair {0}: {1}</source>
        <translation>第 {0} 对：{1}</translation>
    </message>
    <message>
        <source>{0}, then {1} rad</source>
        <translation>{0}，再加 {1} rad</translation>
    </message>
    <message>
        <source>q of {0}</source>
        <translation>{0} 的 q</translation>
    </message>
    <message>
        <source>q of pair {0}</source>
        <translation>第 {0} 对的 q</translation>
    </message>
    <message>
        <source>q of other pairs</source>
        <translation>其他对的 q</translation>
    </message>
    <message>
        <source>k at n = {0}, before the first token</source>
        <translation>k 在 n = {0}，在第一个词元之前</translation>
    </message>
    <message>
        <source>k at n = {0}</source>
        <translation>k 在 n = {0}</translation>
    </message>
    <message>
        <source>cos φ</source>
        <translation>cos φ</translation>
    </message>
    <message>
        <source>sin φ</source>
        <translation>sin φ</translation>
    </message>
    <message>
        <source>pair {0}</source>
        <translation>第 {0} 对</translation>
    </message>
    <message>
        <source>No q and k are given, so both start at 0: at position {0}, pair {1} has turned {2}</source>
        <translation>未给定 q 和 k，故两者从 0 开始：在位置 {0}，第 {1} 对转过 {2}</translation>
    </message>
    <message>
        <source>At position {0}, pair {1} has turned {2}</source>
        <translation>在位置 {0}，第 {1} 对转过 {2}</translation>
    </message>
    <message>
        <source>Pairs as clock hands</source>
        <translation>对如同钟表指针</translation>
    </message>
    <message>
        <source>Each arm is one pair of a query at position m, turned by m·θ; the dashed arm is the key at n = m − s, so between the two lies s·θ.</source>
        <translation>每根指针是位置 m 处查询的一对，转过 m·θ；虚线指针是 n = m − s 处的键，因此两者之间的夹角是 s·θ。</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>圆</translation>
    </message>
    <message>
        <source>A circle for each of up to six pairs, these pairs on one, or every pair on one</source>
        <translation>最多六对各画一个圆，这几对画在一个圆上，或所有对画在一个圆上</translation>
    </message>
    <message>
        <source>One each</source>
        <translation>每对一个</translation>
    </message>
    <message>
        <source>A few on one</source>
        <translation>几对一个</translation>
    </message>
    <message>
        <source>All on one</source>
        <translation>全部一个</translation>
    </message>
    <message>
        <source>Whether arms start at angle 0, or where your q and k have them</source>
        <translation>指针从角度 0 开始，还是从你的 q 和 k 所在的角度开始</translation>
    </message>
    <message>
        <source>Start at 0</source>
        <translation>从 0 开始</translation>
    </message>
    <message>
        <source>the position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>the angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>every step</source>
        <translation>每一步</translation>
    </message>
    <message>
        <source>Largest error of the cosine so far</source>
        <translation>到此为止余弦的最大误差</translation>
    </message>
    <message>
        <source>Largest error of the angle so far</source>
        <translation>到此为止角度的最大误差</translation>
    </message>
    <message>
        <source>Rounding {0} to bf16 changes nothing up to position {1}</source>
        <translation>把{0}舍入到 bf16，到位置 {1} 为止没有任何变化</translation>
    </message>
    <message>
        <source>Rounding {0} to bf16 puts cosines off by up to {1} by position {2}</source>
        <translation>把{0}舍入到 bf16，到位置 {2} 为止余弦误差可达 {1}</translation>
    </message>
    <message>
        <source>Rounding {0} to bf16 puts angles off by up to {1} rad by position {2}</source>
        <translation>把{0}舍入到 bf16，到位置 {2} 为止角度误差可达 {1} rad</translation>
    </message>
    <message>
        <source>every format is exact here</source>
        <translation>这里每种格式都精确</translation>
    </message>
    <message>
        <source>Each curve is the largest error against double so far, at {0} positions; a format without a curve makes no error here, and a curve ends where its format overflows.</source>
        <translation>每条曲线是到此为止与 double 相比的最大误差，取 {0} 个位置；没有曲线的格式在这里没有误差，曲线在格式溢出处结束。</translation>
    </message>
    <message>
        <source>Errors of number formats</source>
        <translation>数值格式的误差</translation>
    </message>
    <message>
        <source>Each curve is the largest error against double so far, when one step of the computation is rounded to a format of fewer bits.</source>
        <translation>每条曲线是把计算中的一步舍入到位数更少的格式时，到此为止与 double 相比的最大误差。</translation>
    </message>
    <message>
        <source>IEEE 754 binary32 and binary16, bfloat16; round to nearest, ties to even</source>
        <translation>IEEE 754 binary32 与 binary16、bfloat16；就近舍入，中点取偶</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>舍入</translation>
    </message>
    <message>
        <source>Which step is stored in the smaller format</source>
        <translation>哪一步以较小的格式存储</translation>
    </message>
    <message>
        <source>Angle m·θ</source>
        <translation>角度 m·θ</translation>
    </message>
    <message>
        <source>Table of cos</source>
        <translation>cos 表</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>每一步</translation>
    </message>
    <message>
        <source>Error of</source>
        <translation>误差对象</translation>
    </message>
    <message>
        <source>What is compared with double</source>
        <translation>与 double 比较什么</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>The worst of all pairs, or the selected one</source>
        <translation>所有对中最差的一对，或选中的一对</translation>
    </message>
    <message>
        <source>Worst pair</source>
        <translation>最差的一对</translation>
    </message>
    <message>
        <source>Selected pair</source>
        <translation>选中的对</translation>
    </message>
    <message>
        <source>Random: mean ± deviation</source>
        <translation>随机：平均 ± 标准差</translation>
    </message>
    <message>
        <source>Random: mean</source>
        <translation>随机：平均</translation>
    </message>
    <message>
        <source>mean {0}, standard deviation {1}, over {2} random q and k</source>
        <translation>平均 {0}，标准差 {1}，共 {2} 组随机 q 和 k</translation>
    </message>
    <message>
        <source>Given q and k</source>
        <translation>给定的 q 和 k</translation>
    </message>
    <message>
        <source>Given q and k, at {0} distances</source>
        <translation>给定的 q 和 k，{0} 个距离</translation>
    </message>
    <message>
        <source>Random q and k</source>
        <translation>随机的 q 和 k</translation>
    </message>
    <message>
        <source>{0} random q and k do not decay: their mean score stays within {1} of 0</source>
        <translation>{0} 组随机 q 和 k 不衰减：平均分数始终在 0 的 {1} 之内</translation>
    </message>
    <message>
        <source>Score as a share of |q||k|</source>
        <translation>分数与 |q||k| 之比</translation>
    </message>
    <message>
        <source>Equal q and k</source>
        <translation>相等的 q 和 k</translation>
    </message>
    <message>
        <source>Key ahead by {0}</source>
        <translation>键预先转 {0}</translation>
    </message>
    <message>
        <source>Random pairs of vectors</source>
        <translation>随机向量的组数</translation>
    </message>
    <message>
        <source>Independent normal elements, the same sample at every distance</source>
        <translation>独立的正态元素，每个距离用同一组样本</translation>
    </message>
    <message>
        <source>Is there decay?</source>
        <translation>有衰减吗？</translation>
    </message>
    <message>
        <source>Scores of random vectors have mean 0 at every distance; what falls off is the kernel of equal vectors, and a key turned beforehand peaks at whatever distance it was turned to.</source>
        <translation>随机向量的分数在每个距离上平均都为 0；下降的是相等向量的核，而预先转动的键在它所转到的那个距离上达到峰值。</translation>
    </message>
    <message>
        <source>Peak at</source>
        <translation>峰值位于</translation>
    </message>
    <message>
        <source>Distance at which the turned key scores highest</source>
        <translation>预先转动的键分数最高的距离</translation>
    </message>
    <message>
        <source>Distance s</source>
        <translation>距离 s</translation>
    </message>
    <message>
        <source>pair {0}: θ′/θ = {1}, {2}; T′ = {3}</source>
        <translation>第 {0} 对：θ′/θ = {1}，{2}；T′ = {3}</translation>
    </message>
    <message>
        <source>kept: 1 pair</source>
        <translation>保留：1 对</translation>
    </message>
    <message>
        <source>kept: {0} pairs</source>
        <translation>保留：{0} 对</translation>
    </message>
    <message>
        <source>changed: 1 pair</source>
        <translation>改变：1 对</translation>
    </message>
    <message>
        <source>changed: {0} pairs</source>
        <translation>改变：{0} 对</translation>
    </message>
    <message>
        <source>divided: 1 pair</source>
        <translation>除以 f：1 对</translation>
    </message>
    <message>
        <source>divided: {0} pairs</source>
        <translation>除以 f：{0} 对</translation>
    </message>
    <message>
        <source>stopped: 1 pair</source>
        <translation>停住：1 对</translation>
    </message>
    <message>
        <source>stopped: {0} pairs</source>
        <translation>停住：{0} 对</translation>
    </message>
    <message>
        <source>{0}: every pair turns as before</source>
        <translation>{0}：每一对都照旧旋转</translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation>无缩放</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} no longer turn</source>
        <translation>{0}：{2}中有 {1} 对不再旋转</translation>
    </message>
    <message>
        <source>{0}: all {1} turn {2} times slower</source>
        <translation>{0}：全部 {1}慢到原来的 1/{2}</translation>
    </message>
    <message>
        <source>{0}: {1} kept, {2} changed in part</source>
        <translation>{0}：保留 {1}，部分改变 {2} 对</translation>
    </message>
    <message>
        <source>{0}: {1} kept, {2} changed in part, {3} divided by {4}</source>
        <translation>{0}：保留 {1}，部分改变 {2} 对，{3} 对除以 {4}</translation>
    </message>
    <message>
        <source>Pairs kept</source>
        <translation>保留的对</translation>
    </message>
    <message>
        <source>θ′ = θ: these pairs turn exactly as in training</source>
        <translation>θ′ = θ：这些对与训练时完全一样地旋转</translation>
    </message>
    <message>
        <source>Pairs changed in part</source>
        <translation>部分改变的对</translation>
    </message>
    <message>
        <source>1/f &lt; θ′/θ, but not 1</source>
        <translation>1/f &lt; θ′/θ，但不为 1</translation>
    </message>
    <message>
        <source>Pairs divided</source>
        <translation>除以 f 的对</translation>
    </message>
    <message>
        <source>θ′/θ ≤ 1/f: position interpolation for these pairs</source>
        <translation>θ′/θ ≤ 1/f：对这些对来说就是位置插值</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>除以</translation>
    </message>
    <message>
        <source>θ/θ′ of the pairs that are divided; the method worked with f = {0}</source>
        <translation>被除的各对的 θ/θ′；方法所用的因子 f = {0}</translation>
    </message>
    <message>
        <source>Scaled to unscaled frequency θ′/θ</source>
        <translation>缩放后与缩放前的频率比 θ′/θ</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>照旧</translation>
    </message>
    <message>
        <source>What scaling does to each pair</source>
        <translation>缩放对每一对做了什么</translation>
    </message>
    <message>
        <source>Each mark is θ′/θ of one pair: 1 keeps the pair as trained, 1/f slows it down as position interpolation does.</source>
        <translation>每个标记是一对的 θ′/θ：1 表示保持训练时的样子，1/f 表示像位置插值那样放慢。</translation>
    </message>
    <message>
        <source>Share of each pair</source>
        <translation>各对的份额</translation>
    </message>
    <message>
        <source>pair {0}: {1} of the score, angle s·θ = {2} rad</source>
        <translation>第 {0} 对：占分数的 {1}，角度 s·θ = {2} rad</translation>
    </message>
    <message>
        <source>Contribution to the score q·k</source>
        <translation>对分数 q·k 的贡献</translation>
    </message>
    <message>
        <source>q at {0}, k at {1}: score {2}</source>
        <translation>q 在 {0}，k 在 {1}：分数 {2}</translation>
    </message>
    <message>
        <source>No q and k are given, so equal ones: q at {0}, k at {1}: score {2}</source>
        <translation>未给定 q 和 k，故取相等：q 在 {0}，k 在 {1}：分数 {2}</translation>
    </message>
    <message>
        <source>q at {0}, k at {1}: score {2}; both {3} later it differs by {4}</source>
        <translation>q 在 {0}，k 在 {1}：分数 {2}；两者都后移 {3}，相差 {4}</translation>
    </message>
    <message>
        <source>Score at m = {0}, n = {1}</source>
        <translation>m = {0}、n = {1} 处的分数</translation>
    </message>
    <message>
        <source>q·k after both are turned, not divided by √d</source>
        <translation>两者旋转后的 q·k，未除以 √d</translation>
    </message>
    <message>
        <source>Both shifted by {0}</source>
        <translation>两者都平移 {0}</translation>
    </message>
    <message>
        <source>The score depends on m − n alone</source>
        <translation>分数只取决于 m − n</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>What is left is the rounding of double precision</source>
        <translation>剩下的是双精度的舍入</translation>
    </message>
    <message>
        <source>Score of two tokens</source>
        <translation>两个词元的分数</translation>
    </message>
    <message>
        <source>Each bar is what one pair adds to the score of a query at m and a key at n = m − s; shifting both tokens leaves every bar as it is.</source>
        <translation>每根条是一对对位置 m 的查询与 n = m − s 的键的分数的贡献；两个词元一起平移，每根条都不变。</translation>
    </message>
    <message>
        <source>Shift both by</source>
        <translation>两者平移</translation>
    </message>
    <message>
        <source>How far both tokens are moved to compare</source>
        <translation>比较时两个词元移动多少</translation>
    </message>
    <message>
        <source>pair {0}: {1} rad or {2}° between neighbours, {3} of the unscaled step</source>
        <translation>第 {0} 对：相邻位置之间 {1} rad，即 {2}°，为缩放前步长的 {3}</translation>
    </message>
    <message>
        <source>Neighbouring positions look alike to every pair</source>
        <translation>在每一对看来，相邻位置都一样</translation>
    </message>
    <message>
        <source>The finest pair turns by {0} rad from token to token, as before scaling</source>
        <translation>最细的一对每个词元转 {0} rad，与缩放前相同</translation>
    </message>
    <message>
        <source>The finest pair, {0}, turns by {1} rad from token to token, {2} of its step before scaling</source>
        <translation>最细的第 {0} 对每个词元转 {1} rad，为缩放前步长的 {2}</translation>
    </message>
    <message>
        <source>π: half a turn a token</source>
        <translation>π：每个词元半圈</translation>
    </message>
    <message>
        <source>Largest step between neighbours</source>
        <translation>相邻位置间的最大步长</translation>
    </message>
    <message>
        <source>The pair with the largest step tells neighbouring tokens apart best</source>
        <translation>步长最大的一对最能区分相邻的词元</translation>
    </message>
    <message>
        <source>Angle between neighbours</source>
        <translation>相邻位置之间的角度</translation>
    </message>
    <message>
        <source>Each mark is the angle by which one pair turns from a token to the next; interpolation makes it smaller, so that neighbours become harder to tell apart.</source>
        <translation>每个标记是一对从一个词元到下一个词元转过的角度；插值使它变小，相邻词元因此更难区分。</translation>
    </message>
    <message>
        <source>Similarity g(m − n)</source>
        <translation>相似度 g(m − n)</translation>
    </message>
    <message>
        <source>Similarity g(s_eff), later to earlier</source>
        <translation>相似度 g(s_eff)，后者看前者</translation>
    </message>
    <message>
        <source>{0} apart: alike</source>
        <translation>相距 {0}：相似</translation>
    </message>
    <message>
        <source>Position n</source>
        <translation>位置 n</translation>
    </message>
    <message>
        <source>{0} can be told apart: {1} apart, all pairs agree within {2} rad</source>
        <translation>可区分 {0} 个：相距 {1} 时，所有对的差都在 {2} rad 之内</translation>
    </message>
    <message>
        <source>Positions that can be told apart</source>
        <translation>可以区分的位置</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>至少 {0}</translation>
    </message>
    <message>
        <source>Positions that far apart are turned alike by every pair, to {0} rad</source>
        <translation>相距这么远的位置，每一对转到的角度都相同，误差 {0} rad 之内</translation>
    </message>
    <message>
        <source>Each cell is the similarity of positions m and n when query and key are equal, averaged over {0} × {0} positions; stripes off the diagonal are positions that look alike.</source>
        <translation>每个格子是查询与键相等时位置 m 与 n 的相似度，按 {0} × {0} 个位置平均；对角线之外的条纹是看起来相似的位置。</translation>
    </message>
    <message>
        <source>Similarity of every two positions</source>
        <translation>任意两个位置的相似度</translation>
    </message>
    <message>
        <source>Each cell is the similarity of positions m and n when query and key are equal; stripes off the diagonal are positions that look alike.</source>
        <translation>每个格子是查询与键相等时位置 m 与 n 的相似度；对角线之外的条纹是看起来相似的位置。</translation>
    </message>
    <message>
        <source>g(m − n) = (1/K) Σ cos((m − n)·θ_k)</source>
        <translation>g(m − n) = (1/K) Σ cos((m − n)·θ_k)</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>How many positions from the start</source>
        <translation>从开头起取多少个位置</translation>
    </message>
    <message>
        <source>As many as it takes</source>
        <translation>按需要</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>区分界限</translation>
    </message>
    <message>
        <source>Two positions look alike when no pair differs by more than this angle</source>
        <translation>当没有一对的差超过这个角度时，两个位置看起来相似</translation>
    </message>
    <message>
        <source>0.001 rad</source>
        <translation>0.001 rad</translation>
    </message>
    <message>
        <source>0.01 rad</source>
        <translation>0.01 rad</translation>
    </message>
    <message>
        <source>0.1 rad</source>
        <translation>0.1 rad</translation>
    </message>
    <message>
        <source>0.3 rad</source>
        <translation>0.3 rad</translation>
    </message>
    <message>
        <source>Number added, mean of {0} positions</source>
        <translation>所加的数，{0} 个位置的平均</translation>
    </message>
    <message>
        <source>Number added to the token</source>
        <translation>加到词元上的数</translation>
    </message>
    <message>
        <source>Element of the vector, from 0</source>
        <translation>向量的元素，从 0 数起</translation>
    </message>
    <message>
        <source>Sinusoidal encoding adds these numbers to a token, where RoPE turns by the same angles; each cell is the mean over {0} neighbouring positions.</source>
        <translation>正弦位置编码把这些数加到词元上，而 RoPE 按同样的角度旋转；每个格子是 {0} 个相邻位置的平均。</translation>
    </message>
    <message>
        <source>Added: sin, element {0}</source>
        <translation>所加：sin，元素 {0}</translation>
    </message>
    <message>
        <source>Added: cos, element {0}</source>
        <translation>所加：cos，元素 {0}</translation>
    </message>
    <message>
        <source>RoPE: first element of the vector (1, 0), turned</source>
        <translation>RoPE：向量 (1, 0) 旋转后的第一个元素</translation>
    </message>
    <message>
        <source>Number in the vector</source>
        <translation>向量中的数</translation>
    </message>
    <message>
        <source>The sinusoidal encoding adds the same two waves to every token at a position; RoPE turns each pair of the query and key, so a vector keeps its length and only angles change.</source>
        <translation>正弦位置编码在一个位置上给每个词元加上同样的两个波；RoPE 旋转查询和键的每个对，因此向量长度不变，只有角度改变。</translation>
    </message>
    <message>
        <source>Pair {0}: both encodings use the wave of period {1}</source>
        <translation>第 {0} 对：两种编码都用周期为 {1} 的波</translation>
    </message>
    <message>
        <source>Pair {0} does not turn</source>
        <translation>第 {0} 对不旋转</translation>
    </message>
    <message>
        <source>Sinusoidal encoding: {0} numbers a position, from the same θ as RoPE</source>
        <translation>正弦位置编码：每个位置 {0} 个数，θ 与 RoPE 相同</translation>
    </message>
    <message>
        <source>Sinusoidal encoding</source>
        <translation>正弦位置编码</translation>
    </message>
    <message>
        <source>Sinusoidal encoding adds these numbers to a token, where RoPE turns by the same angles.</source>
        <translation>正弦位置编码把这些数加到词元上，而 RoPE 按同样的角度旋转。</translation>
    </message>
    <message>
        <source>All elements as a heat map, or the selected pair as waves beside RoPE</source>
        <translation>所有元素的热图，或选中的一对的波与 RoPE 并列</translation>
    </message>
    <message>
        <source>All elements</source>
        <translation>所有元素</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>等比</translation>
    </message>
    <message>
        <source>Identical, θ = {0}</source>
        <translation>相同，θ = {0}</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>None: no rotation</source>
        <translation>无：不旋转</translation>
    </message>
    <message>
        <source>Similarity: a geometric spread falls off, identical θ repeats every {0} and never does</source>
        <translation>相似度：等比分布逐渐下降，相同的 θ 每 {0}重复一次，从不下降</translation>
    </message>
    <message>
        <source>Below θ = 0.1: {0} of {1} if geometric, {2} if linear, {3} if identical</source>
        <translation>θ &lt; 0.1 的对：等比分布 {1}中有 {0}，等差分布有 {2}，相同分布有 {3}</translation>
    </message>
    <message>
        <source>Ways to spread θ</source>
        <translation>θ 的分布方式</translation>
    </message>
    <message>
        <source>The geometric spread has pairs for every range of distances; a linear one crowds them among the fast, and with identical θ all pairs say the same.</source>
        <translation>等比分布在每个距离范围都有对；等差分布把它们挤在快的一端；θ 全部相同时，所有对说的是同一件事。</translation>
    </message>
    <message>
        <source>θ_k = b^(−2(k−1)/r), θ_k = c, and equal steps from 1 down to b^(−(r−2)/r)</source>
        <translation>θ_k = b^(−2(k−1)/r)；θ_k = c；以及从 1 到 b^(−(r−2)/r) 的等距分布</translation>
    </message>
    <message>
        <source>The frequencies themselves (inv_freq in Hugging Face), or the similarity they make</source>
        <translation>频率本身（Hugging Face 的 inv_freq），或由它们得到的相似度</translation>
    </message>
    <message>
        <source>θ, log axis</source>
        <translation>θ，对数轴</translation>
    </message>
    <message>
        <source>θ, linear axis</source>
        <translation>θ，线性轴</translation>
    </message>
    <message>
        <source>pair {0}: {1} turns within L, {2} within L′</source>
        <translation>第 {0} 对：在 L 内转 {1} 圈，在 L′ 内转 {2} 圈</translation>
    </message>
    <message>
        <source>Within L′ = {0}, no pair turns farther than in training</source>
        <translation>在 L′ = {0} 之内，没有一对转得比训练时更远</translation>
    </message>
    <message>
        <source>Within L′ = {0}, 1 of {1} pairs turns farther than in training</source>
        <translation>在 L′ = {0} 之内，{1} 对中有 1 对转得比训练时更远</translation>
    </message>
    <message>
        <source>Within L′ = {0}, {1} of {2} pairs turn farther than in training</source>
        <translation>在 L′ = {0} 之内，{2} 对中有 {1} 对转得比训练时更远</translation>
    </message>
    <message>
        <source>Turns within L, in training</source>
        <translation>训练中在 L 内转的圈数</translation>
    </message>
    <message>
        <source>Turns within L′</source>
        <translation>在 L′ 内转的圈数</translation>
    </message>
    <message>
        <source>As far as in training</source>
        <translation>与训练时一样远</translation>
    </message>
    <message>
        <source>no full turn in training</source>
        <translation>训练中未满一圈</translation>
    </message>
    <message>
        <source>Turns at L′ against turns in training</source>
        <translation>L′ 处的圈数与训练时的圈数</translation>
    </message>
    <message>
        <source>Each mark is one pair; on the line it turns as far at L′ as it did in training, above it farther, and left of one turn farther means angles it has never met.</source>
        <translation>每个标记是一对；在线上表示在 L′ 处与训练时转得一样远，在线上方表示更远，而且位于一圈左侧时，更远就意味着从未遇到过的角度。</translation>
    </message>
    <message>
        <source>pair {0}: {1} turns in training, {2} turns at L′</source>
        <translation>第 {0} 对：训练中 {1} 圈，L′ 处 {2} 圈</translation>
    </message>
    <message>
        <source>Reached at L′</source>
        <translation>L′ 处到达</translation>
    </message>
    <message>
        <source>Seen in training, within L</source>
        <translation>训练所见，L 之内</translation>
    </message>
    <message>
        <source>angles never seen in training</source>
        <translation>训练中从未见过的角度</translation>
    </message>
    <message>
        <source>Within L′ = {0}, no pair meets an angle that training did not show</source>
        <translation>在 L′ = {0} 之内，没有一对遇到训练中未出现的角度</translation>
    </message>
    <message>
        <source>Within L′ = {0}, 1 of {1} pairs meets angles never seen in training</source>
        <translation>在 L′ = {0} 之内，{1} 对中有 1 对遇到训练中从未见过的角度</translation>
    </message>
    <message>
        <source>Within L′ = {0}, {1} of {2} pairs meet angles never seen in training</source>
        <translation>在 L′ = {0} 之内，{2} 对中有 {1} 对遇到训练中从未见过的角度</translation>
    </message>
    <message>
        <source>Part of the circle reached</source>
        <translation>到达的圆周部分</translation>
    </message>
    <message>
        <source>turns, at most 1</source>
        <translation>圈，最多 1</translation>
    </message>
    <message>
        <source>full turn</source>
        <translation>满一圈</translation>
    </message>
    <message>
        <source>Pairs with unseen angles at L′</source>
        <translation>在 L′ 处遇到未见角度的对</translation>
    </message>
    <message>
        <source>These pairs did not finish a turn in training and turn farther at L′</source>
        <translation>这些对在训练中未转满一圈，而在 L′ 处转得更远</translation>
    </message>
    <message>
        <source>Angles never seen in training</source>
        <translation>训练中从未见过的角度</translation>
    </message>
    <message>
        <source>A pair that finishes a turn within L has met every angle; for the others, a mark above its grey bar means angles the model meets only beyond its training length.</source>
        <translation>在 L 内转满一圈的对遇到过每个角度；对其余的对，标记高于灰条就表示模型只在训练长度之外才遇到的角度。</translation>
    </message>
    <message>
        <source>at most 512 tokens for attention maps</source>
        <translation>注意力图最多 512 个词元</translation>
    </message>
    <message>
        <source>geometric, b = {0}</source>
        <translation>等比，b = {0}</translation>
    </message>
    <message>
        <source>identical θ = {0}</source>
        <translation>相同的 θ = {0}</translation>
    </message>
    <message>
        <source>custom θ</source>
        <translation>自定义的 θ</translation>
    </message>
    <message>
        <source>no rotation</source>
        <translation>不旋转</translation>
    </message>
    <message>
        <source>a number greater than 0, at most 1</source>
        <translation>大于 0、不超过 1 的数</translation>
    </message>
    <message>
        <source>at most 262144 tokens a step</source>
        <translation>每步最多 262144 个词元</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>the shape of the run</source>
        <translation>运行的形状</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>By parts (1, 4)</source>
        <translation>分段 (1, 4)</translation>
    </message>
    <message>
        <source>What positions are for</source>
        <translation>位置有什么用</translation>
    </message>
    <message>
        <source>All θ the same</source>
        <translation>所有 θ 相同</translation>
    </message>
    <message>
        <source>Longer than trained</source>
        <translation>长于训练</translation>
    </message>
    <message>
        <source>a multiple of 16 from 16 to 256</source>
        <translation>16 的倍数，从 16 到 256</translation>
    </message>
    <message>
        <source>a multiple of 16 from 32 to 128</source>
        <translation>16 的倍数，从 32 到 128</translation>
    </message>
    <message>
        <source>a whole number from 1 to 4</source>
        <translation>1 到 4 之间的整数</translation>
    </message>
    <message>
        <source>safetensors data is little-endian</source>
        <translation>safetensors 数据是小端的</translation>
    </message>
    <message>
        <source>other metadata</source>
        <translation>其他元数据</translation>
    </message>
    <message>
        <source>a file written by &apos;ropescope lab train&apos;</source>
        <translation>由 &apos;ropescope lab train&apos; 写出的文件</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>有限的数</translation>
    </message>
    <message>
        <source>the tensors of its setup, in order</source>
        <translation>其设置中的张量，按顺序</translation>
    </message>
    <message>
        <source>a file that ends early</source>
        <translation>提前结束的文件</translation>
    </message>
    <message>
        <source>all of the numbers</source>
        <translation>全部数</translation>
    </message>
    <message>
        <source>nothing behind the last tensor</source>
        <translation>最后一个张量之后没有内容</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a smaller number</source>
        <translation>更小的数</translation>
    </message>
    <message>
        <source>an object with the 15 fields of a setup</source>
        <translation>含 15 个设置字段的对象</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>SHORTEST:LONGEST, whole numbers of tokens from 2 to 4096</source>
        <translation>SHORTEST:LONGEST，2 到 4096 之间的整数个词元</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>How many tokens ago was the last mark? The answer is the distance itself.</source>
        <translation>上一个标记在多少个词元之前？答案就是距离本身。</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>前一个词元</translation>
    </message>
    <message>
        <source>The token before is asked for: pure position, content says nothing.</source>
        <translation>问的是前一个词元：纯粹的位置，内容没有帮助。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>回忆</translation>
    </message>
    <message>
        <source>Each key is followed by its value, in every sequence another: at a key seen before the value is asked, which is content over any distance, but for the step from key to value.</source>
        <translation>每个键后面跟着它的值，每条序列各不相同：遇到见过的键时问它的值，这是任意距离上的内容，只有从键到值那一步除外。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Random tokens repeat with a period: the next token is the one that came after the last time, so one layer must look one token back and the next find the content.</source>
        <translation>随机词元按一定周期重复：下一个词元就是上次出现之后的那个，因此一层要回看一个词元，下一层再找到内容。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The next letter of an English text: the order of the last letters makes the word, older ones what it is about.</source>
        <translation>英文文本的下一个字母：最后几个字母的顺序构成单词，更早的字母说明讲的是什么。</translation>
    </message>
    <message>
        <source>True</source>
        <translation>对</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错</translation>
    </message>
    <message>
        <source>{expression} or {expression:digits} with 1 to 15 digits</source>
        <translation>{expression} 或 {expression:digits}，1 到 15 位数字</translation>
    </message>
    <message>
        <source>nothing to work out</source>
        <translation>没有可计算的内容</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>结束得太早</translation>
    </message>
    <message>
        <source>&quot;?&quot; without &quot;:&quot;</source>
        <translation>有 &quot;?&quot; 而没有 &quot;:&quot;</translation>
    </message>
    <message>
        <source>&quot;:&quot; without &quot;?&quot;</source>
        <translation>有 &quot;:&quot; 而没有 &quot;?&quot;</translation>
    </message>
    <message>
        <source>one number; commas only between arguments</source>
        <translation>一个数；逗号只用在参数之间</translation>
    </message>
    <message>
        <source>an expression with a value</source>
        <translation>有值的表达式</translation>
    </message>
    <message>
        <source>arithmetic over the names of &apos;ropescope list quantities&apos;</source>
        <translation>用 &apos;ropescope list quantities&apos; 中的名称做的算术</translation>
    </message>
    <message>
        <source>at most 500 bytes</source>
        <translation>最多 500 字节</translation>
    </message>
    <message>
        <source>as many closing brackets as opening ones</source>
        <translation>右括号与左括号一样多</translation>
    </message>
    <message>
        <source>a name of &apos;ropescope list quantities&apos;</source>
        <translation>&apos;ropescope list quantities&apos; 中的名称</translation>
    </message>
    <message>
        <source>an expression with more than 40 brackets inside each other</source>
        <translation>括号嵌套超过 40 层的表达式</translation>
    </message>
    <message>
        <source>at most 40</source>
        <translation>最多 40</translation>
    </message>
    <message>
        <source>brackets that match</source>
        <translation>成对的括号</translation>
    </message>
    <message>
        <source>== to compare</source>
        <translation>== 用于比较</translation>
    </message>
    <message>
        <source>only in a scene with pins</source>
        <translation>只能用于有固定项的场景</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>有限的数</translation>
    </message>
    <message>
        <source>Smallest base with g(s) ≥ 0 for all s &lt; L, as far as a scan with steps of 10⁻⁶ sees</source>
        <translation>使所有 s &lt; L 都有 g(s) ≥ 0 的最小底数，按 10⁻⁶ 的步长扫描所见</translation>
    </message>
    <message>
        <source>From here on every base passes, as far as 60·L and a scan with steps of 10⁻⁴ see</source>
        <translation>从这里起每个底数都合格，按 10⁻⁴ 的步长扫描到 60·L 所见</translation>
    </message>
    <message>
        <source>lambda_for_target with one pair</source>
        <translation>只有一对时的 lambda_for_target</translation>
    </message>
    <message>
        <source>a rotary dimension from 4</source>
        <translation>不小于 4 的旋转维度</translation>
    </message>
    <message>
        <source>lengths L and L′ above 2π tokens</source>
        <translation>大于 2π 个词元的长度 L 和 L′</translation>
    </message>
    <message>
        <source>base_from_theta with k = 1</source>
        <translation>k = 1 时的 base_from_theta</translation>
    </message>
    <message>
        <source>k from 2: θ_1 = 1 for every base, so it carries no information</source>
        <translation>k 从 2 起：任何底数都有 θ_1 = 1，因此它不含信息</translation>
    </message>
    <message>
        <source>base_from_theta with a θ that is not above 0</source>
        <translation>θ 不大于 0 时的 base_from_theta</translation>
    </message>
    <message>
        <source>θ above 0</source>
        <translation>大于 0 的 θ</translation>
    </message>
    <message>
        <source>(L′/L)^(r/(r-2)): λ that NTK-aware scaling takes for L′</source>
        <translation>(L′/L)^(r/(r-2))：NTK-aware 缩放为 L′ 所取的 λ</translation>
    </message>
    <message>
        <source>b^(ln(L′/2π)/ln(L/2π)): base whose critical dimension at L′ is that of b at L</source>
        <translation>b^(ln(L′/2π)/ln(L/2π))：使 L′ 处的临界维度等于 b 在 L 处的临界维度的底数</translation>
    </message>
    <message>
        <source>θ^(-r/(2(k-1))): the base in which pair k has this θ</source>
        <translation>θ^(-r/(2(k-1)))：使第 k 对具有这个 θ 的底数</translation>
    </message>
    <message>
        <source>m/f: the position that m acts as under position interpolation</source>
        <translation>m/f：在位置插值下 m 相当于的位置</translation>
    </message>
    <message>
        <source>Largest |(m/f)·θ_k − m·θ′_k| over pairs and positions to L′: 0 where turning as θ′ is position interpolation</source>
        <translation>对各对和到 L′ 为止的位置，|(m/f)·θ_k − m·θ′_k| 的最大值：按 θ′ 旋转就是位置插值时为 0</translation>
    </message>
    <message>
        <source>a quantity of the Lab</source>
        <translation>实验室的量</translation>
    </message>
    <message>
        <source>only in a scene with lab_runs</source>
        <translation>只能用于有 lab_runs 的场景</translation>
    </message>
    <message>
        <source>a RoPE that the run&apos;s model can be given</source>
        <translation>可以给运行的模型使用的 RoPE</translation>
    </message>
    <message>
        <source>the scene&apos;s RoPE over its run</source>
        <translation>场景的 RoPE 用在它的运行上</translation>
    </message>
    <message>
        <source>a pin over the scene&apos;s run</source>
        <translation>固定项用在场景的运行上</translation>
    </message>
    <message>
        <source>a run that the scene does not have</source>
        <translation>场景没有的运行</translation>
    </message>
    <message>
        <source>a run at L&apos;</source>
        <translation>L&apos; 处的运行</translation>
    </message>
    <message>
        <source>the first run</source>
        <translation>第一个运行</translation>
    </message>
    <message>
        <source>Share of right answers of the scene&apos;s first run under its RoPE, at L′; 0 to 1</source>
        <translation>场景的第一个运行用场景的 RoPE 在 L′ 处答对的比例；0 到 1</translation>
    </message>
    <message>
        <source>The same, of answers no farther back than the run met in training</source>
        <translation>同上，只计答案不比运行在训练中遇到的更远的</translation>
    </message>
    <message>
        <source>The same, of answers farther back</source>
        <translation>同上，只计答案更远的</translation>
    </message>
    <message>
        <source>lab_accuracy under pin p</source>
        <translation>固定项 p 下的 lab_accuracy</translation>
    </message>
    <message>
        <source>lab_near under pin p</source>
        <translation>固定项 p 下的 lab_near</translation>
    </message>
    <message>
        <source>lab_far under pin p</source>
        <translation>固定项 p 下的 lab_far</translation>
    </message>
    <message>
        <source>Share of right answers of the scene&apos;s i-th run, as it was trained, at L′</source>
        <translation>场景的第 i 个运行，按训练时的样子，在 L′ 处答对的比例</translation>
    </message>
    <message>
        <source>Where pair k keeps its first element, counted from 0</source>
        <translation>第 k 对的第一个元素所在之处，从 0 数起</translation>
    </message>
    <message>
        <source>Where pair k keeps its second element, counted from 0</source>
        <translation>第 k 对的第二个元素所在之处，从 0 数起</translation>
    </message>
    <message>
        <source>q·k at distance s with q and k both moved to the other layout; the scene&apos;s vectors, or random ones</source>
        <translation>q 和 k 都改为另一种布局时，距离 s 处的 q·k；用场景的向量，或随机向量</translation>
    </message>
    <message>
        <source>The same with k alone moved: the score that breaks</source>
        <translation>同上，只改 k：出错的分数</translation>
    </message>
    <message>
        <source>The same with neither moved</source>
        <translation>同上，都不改</translation>
    </message>
    <message>
        <source>rad per token</source>
        <translation>弧度/词元</translation>
    </message>
    <message>
        <source>θ′_k, what the model turns with</source>
        <translation>θ′_k，模型旋转所用</translation>
    </message>
    <message>
        <source>θ_k before λ and method</source>
        <translation>λ 与方法之前的 θ_k</translation>
    </message>
    <message>
        <source>L/T_k: what training saw</source>
        <translation>L/T_k：训练所见</translation>
    </message>
    <message>
        <source>m·θ′_k, not folded</source>
        <translation>m·θ′_k，不折叠</translation>
    </message>
    <message>
        <source>m·θ_k, not folded</source>
        <translation>m·θ_k，不折叠</translation>
    </message>
    <message>
        <source>m·θ′_k folded into 0 to 2π</source>
        <translation>m·θ′_k 折到 0 与 2π 之间</translation>
    </message>
    <message>
        <source>1 when the pair meets unseen angles at L′, else 0</source>
        <translation>该对在 L′ 处遇到未见角度时为 1，否则为 0</translation>
    </message>
    <message>
        <source>a pair that the pin does not have</source>
        <translation>固定项没有的对</translation>
    </message>
    <message>
        <source>θ′_k of pin p, counted from 1</source>
        <translation>固定项 p 的 θ′_k，从 1 数起</translation>
    </message>
    <message>
        <source>T′_k of pin p</source>
        <translation>固定项 p 的 T′_k</translation>
    </message>
    <message>
        <source>θ′_k/θ_k of pin p</source>
        <translation>固定项 p 的 θ′_k/θ_k</translation>
    </message>
    <message>
        <source>g(s) of pin p</source>
        <translation>固定项 p 的 g(s)</translation>
    </message>
    <message>
        <source>x rounded to bf16</source>
        <translation>舍入到 bf16 的 x</translation>
    </message>
    <message>
        <source>x rounded to fp16</source>
        <translation>舍入到 fp16 的 x</translation>
    </message>
    <message>
        <source>x rounded to fp32</source>
        <translation>舍入到 fp32 的 x</translation>
    </message>
    <message>
        <source>Largest error of an angle up to position m with θ′ rounded to bf16</source>
        <translation>θ′ 舍入到 bf16 时，到位置 m 为止角度的最大误差</translation>
    </message>
    <message>
        <source>First position that bf16 cannot tell from the one before</source>
        <translation>bf16 无法与前一个区分的第一个位置</translation>
    </message>
    <message>
        <source>The same for fp16</source>
        <translation>同上，fp16</translation>
    </message>
    <message>
        <source>The same for fp32</source>
        <translation>同上，fp32</translation>
    </message>
    <message>
        <source>only for geometric θ</source>
        <translation>仅限等比的 θ</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Rotary dimension: elements that turn</source>
        <translation>旋转维度：旋转的元素数</translation>
    </message>
    <message>
        <source>Pairs that turn, r/2</source>
        <translation>旋转的对数，r/2</translation>
    </message>
    <message>
        <source>Base b, without λ</source>
        <translation>底数 b，不含 λ</translation>
    </message>
    <message>
        <source>Training length</source>
        <translation>训练长度</translation>
    </message>
    <message>
        <source>Target length L′</source>
        <translation>目标长度 L′</translation>
    </message>
    <message>
        <source>Current length N</source>
        <translation>当前长度 N</translation>
    </message>
    <message>
        <source>Extension L′/L</source>
        <translation>扩展倍数 L′/L</translation>
    </message>
    <message>
        <source>Factor that the scaling method works with</source>
        <translation>缩放方法所用的因子</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Pinned RoPEs</source>
        <translation>已固定的 RoPE</translation>
    </message>
    <message>
        <source>What multiplies cos and sin</source>
        <translation>cos 和 sin 所乘的倍数</translation>
    </message>
    <message>
        <source>Shortest period T′ of a pair that turns</source>
        <translation>旋转的对中最短的周期 T′</translation>
    </message>
    <message>
        <source>Longest period T′ of a pair that turns</source>
        <translation>旋转的对中最长的周期 T′</translation>
    </message>
    <message>
        <source>Largest θ′ minus smallest</source>
        <translation>最大的 θ′ 减最小的</translation>
    </message>
    <message>
        <source>Pairs with T′ &gt; L</source>
        <translation>T′ &gt; L 的对</translation>
    </message>
    <message>
        <source>Pairs with T &gt; L before λ and method: what training saw</source>
        <translation>λ 与方法之前 T &gt; L 的对：训练所见</translation>
    </message>
    <message>
        <source>Pairs that meet unseen angles at L′</source>
        <translation>在 L′ 处遇到未见角度的对</translation>
    </message>
    <message>
        <source>Pairs whose θ is kept</source>
        <translation>θ 保留的对</translation>
    </message>
    <message>
        <source>Pairs between kept and divided</source>
        <translation>介于保留与除以 f 之间的对</translation>
    </message>
    <message>
        <source>Pairs whose θ is divided by the factor</source>
        <translation>θ 除以因子的对</translation>
    </message>
    <message>
        <source>Pairs with θ′ = 0</source>
        <translation>θ′ = 0 的对</translation>
    </message>
    <message>
        <source>Elements whose pairs finish a turn within L</source>
        <translation>所属的对在 L 内转满一圈的元素</translation>
    </message>
    <message>
        <source>Distance at which all pairs look as at 0, when all turn alike; else infinite</source>
        <translation>所有对转得一样时，看起来与距离 0 相同的距离；否则为无穷</translation>
    </message>
    <message>
        <source>g(s): mean of cos(s·θ′_k)</source>
        <translation>g(s)：cos(s·θ′_k) 的平均</translation>
    </message>
    <message>
        <source>g(s) with θ_k before λ and method</source>
        <translation>用 λ 与方法之前的 θ_k 的 g(s)</translation>
    </message>
    <message>
        <source>RoFormer&apos;s bound A(s)</source>
        <translation>RoFormer 的上界 A(s)</translation>
    </message>
    <message>
        <source>First distance with g(s) &lt; 0; infinite when there is none below 1,048,576</source>
        <translation>g(s) &lt; 0 的第一个距离；在 1,048,576 以下没有时为无穷</translation>
    </message>
    <message>
        <source>q·k with q at m and k at n: the scene&apos;s vectors, or those of the figure &apos;relative&apos; (all ones)</source>
        <translation>q 在 m、k 在 n 时的 q·k：用场景的向量，或图“relative”的向量（全为 1）</translation>
    </message>
    <message>
        <source>|q||k|·a²/√d at which a head can give distance s half of its attention, among n distances; infinite: never</source>
        <translation>一个头能把一半注意力给距离 s（共 n 个距离）时的 |q||k|·a²/√d；无穷：做不到</translation>
    </message>
    <message>
        <source>Mean score of the random q and k of the figure &apos;random&apos;, as a share of |q||k|</source>
        <translation>图“random”的随机 q 和 k 的平均分数，与 |q||k| 之比</translation>
    </message>
    <message>
        <source>Standard deviation of those scores</source>
        <translation>这些分数的标准差</translation>
    </message>
    <message>
        <source>EXPRESSION | REASON</source>
        <translation>表达式 | 理由</translation>
    </message>
    <message>
        <source>EXPRESSION | LABEL</source>
        <translation>表达式 | 标签</translation>
    </message>
    <message>
        <source>That is one pair too far: the exponent has $2(k−1)$, not $2k$.</source>
        <translation>多数了一对：指数中是 $2(k−1)$，不是 $2k$。</translation>
    </message>
    <message>
        <source>That is one pair too far.</source>
        <translation>多数了一对。</translation>
    </message>
    <message>
        <source>That is one pair too early: pairs count from 1 here, not from 0.</source>
        <translation>少数了一对：这里的对从 1 数起，不是从 0。</translation>
    </message>
    <message>
        <source>That leaves out $λ$, which multiplies the base.</source>
        <translation>漏掉了 $λ$，它要乘到底数上。</translation>
    </message>
    <message>
        <source>That takes the natural logarithm where the formula has the one of base 10.</source>
        <translation>用了自然对数，而公式中是以 10 为底的对数。</translation>
    </message>
    <message>
        <source>That takes the logarithm of base 10 where the formula has the natural one.</source>
        <translation>用了以 10 为底的对数，而公式中是自然对数。</translation>
    </message>
    <message>
        <source>That takes the angle for degrees; it is in radians.</source>
        <translation>把角度当成了度；它的单位是弧度。</translation>
    </message>
    <message>
        <source>That is one divided by the answer.</source>
        <translation>这是答案的倒数。</translation>
    </message>
    <message>
        <source>The sign is missing: the answer is below zero.</source>
        <translation>缺少符号：答案小于零。</translation>
    </message>
    <message>
        <source>The sign is wrong: the answer is above zero.</source>
        <translation>符号错了：答案大于零。</translation>
    </message>
    <message>
        <source>That is in degrees; angles are in radians here, $2π$ to a turn.</source>
        <translation>这是以度为单位的；这里的角度用弧度，一圈是 $2π$。</translation>
    </message>
    <message>
        <source>That is in radians; the answer is asked in degrees.</source>
        <translation>这是以弧度为单位的；题目要求以度作答。</translation>
    </message>
    <message>
        <source>That comes from taking radians for degrees: a factor $π/180$ too much.</source>
        <translation>这是把弧度当成了度：多了因子 $π/180$。</translation>
    </message>
    <message>
        <source>A factor $2π$ is missing: one full turn is $2π$ radians.</source>
        <translation>缺少因子 $2π$：一整圈是 $2π$ 弧度。</translation>
    </message>
    <message>
        <source>A factor $2π$ is too much: one full turn is $2π$ radians.</source>
        <translation>多了因子 $2π$：一整圈是 $2π$ 弧度。</translation>
    </message>
    <message>
        <source>7 or more, or give base: below one turn there is no automatic base</source>
        <translation>不小于 7，或给出 base：不到一圈时没有自动的底数</translation>
    </message>
    <message>
        <source>at most 1e18: give base, or bring L′ closer to L</source>
        <translation>最大 1e18：给出 base，或让 L′ 更接近 L</translation>
    </message>
    <message>
        <source>Adjusted base</source>
        <translation>调整底数</translation>
    </message>
    <message>
        <source>The base used instead of λ·b: λ then has no effect. Code Llama took 1,000,000, Llama 3 500,000.</source>
        <translation>取代 λ·b 的底数：此时 λ 不起作用。Code Llama 取 1,000,000，Llama 3 取 500,000。</translation>
    </message>
    <message>
        <source>critical dimension: b^(ln(L′/2π) / ln(L/2π))</source>
        <translation>临界维度：b^(ln(L′/2π) / ln(L/2π))</translation>
    </message>
    <message>
        <source>Another base outright: every pair but the first turns more slowly, the slow ones most. λ applies to the base before any method; a base given here replaces both, and λ has no effect.</source>
        <translation>直接换一个底数：除第一对外每一对都转得更慢，慢的对变化最大。λ 在任何方法之前乘到底数上；这里给出的底数取代两者，λ 不起作用。</translation>
    </message>
    <message>
        <source>CoPE (clipped RoPE)</source>
        <translation>CoPE（截断 RoPE）</translation>
    </message>
    <message>
        <source>Slows the pairs that never finish a turn in training along half a cosine, down to a standstill.</source>
        <translation>把训练中从未转满一圈的对沿半个余弦逐渐放慢，直到停住。</translation>
    </message>
    <message>
        <source>Critical dimension c</source>
        <translation>临界维度 c</translation>
    </message>
    <message>
        <source>Pairs after the first c are divided by the whole factor. LongRoPE2 searches it from the pair with ten turns within L to the one with a single turn.</source>
        <translation>前 c 对之后的对除以整个因子。LongRoPE2 在 L 内转十圈的对与转一圈的对之间搜索它。</translation>
    </message>
    <message>
        <source>Critical-dimension factors</source>
        <translation>临界维度因子</translation>
    </message>
    <message>
        <source>Divides the pairs that make no full turn in training by the factor, and faster ones by ever less.</source>
        <translation>把训练中未转满一圈的对除以因子，越快的对除得越少。</translation>
    </message>
    <message>
        <source>Chunk size c</source>
        <translation>块大小 c</translation>
    </message>
    <message>
        <source>The largest distance that is ever seen.</source>
        <translation>所能见到的最大距离。</translation>
    </message>
    <message>
        <source>Local size w</source>
        <translation>局部大小 w</translation>
    </message>
    <message>
        <source>Distances up to this one are exact across the border of two chunks.</source>
        <translation>不超过它的距离，跨越两块的边界时仍然准确。</translation>
    </message>
    <message>
        <source>Dual Chunk Attention</source>
        <translation>Dual Chunk Attention</translation>
    </message>
    <message>
        <source>Counts positions within chunks; keys of earlier chunks look at most one chunk away.</source>
        <translation>在块内数位置；更早的块中的键看起来最多相距一个块。</translation>
    </message>
    <message>
        <source>Dynamic NTK</source>
        <translation>动态 NTK</translation>
    </message>
    <message>
        <source>Raises the base as the text grows; up to the training length nothing changes.</source>
        <translation>底数随文本增长而增大；不超过训练长度时没有变化。</translation>
    </message>
    <message>
        <source>Dynamic NTK of Qwen 1</source>
        <translation>Qwen 1 的动态 NTK</translation>
    </message>
    <message>
        <source>Raises the base in steps, each time the text has doubled; up to the training length nothing changes.</source>
        <translation>文本每长一倍，底数就增大一级；不超过训练长度时没有变化。</translation>
    </message>
    <message>
        <source>Hard clip</source>
        <translation>硬截断</translation>
    </message>
    <message>
        <source>Stops the slow pairs that never finish a turn in training; the others are left alone.</source>
        <translation>让训练中从未转满一圈的慢对停住；其余的不动。</translation>
    </message>
    <message>
        <source>Divisor c</source>
        <translation>除数 c</translation>
    </message>
    <message>
        <source>How many tokens beyond the window look like one.</source>
        <translation>窗口之外多少个词元看起来像一个。</translation>
    </message>
    <message>
        <source>Leaky ReRoPE</source>
        <translation>Leaky ReRoPE</translation>
    </message>
    <message>
        <source>Leaves distances within a window alone and divides what goes beyond it.</source>
        <translation>窗口内的距离不变，超出的部分除以因子。</translation>
    </message>
    <message>
        <source>Su 2023, kexue.fm 9708, bojone/rerope</source>
        <translation>Su 2023, kexue.fm 9708, bojone/rerope</translation>
    </message>
    <message>
        <source>Divides every frequency by the factor: positions are squeezed into the trained range.</source>
        <translation>把每个频率除以因子：位置被压缩到训练过的范围内。</translation>
    </message>
    <message>
        <source>Llama 3</source>
        <translation>Llama 3</translation>
    </message>
    <message>
        <source>Keeps short periods, divides long ones by the factor and blends between two multiples of the period.</source>
        <translation>保留短周期，把长周期除以因子，在周期的两个倍数之间过渡。</translation>
    </message>
    <message>
        <source>Low frequency factor</source>
        <translation>低频因子</translation>
    </message>
    <message>
        <source>Periods above L divided by this are divided by f.</source>
        <translation>周期大于 L 除以该值的对，除以 f。</translation>
    </message>
    <message>
        <source>High frequency factor</source>
        <translation>高频因子</translation>
    </message>
    <message>
        <source>Periods below L divided by this are kept.</source>
        <translation>周期小于 L 除以该值的对，保留。</translation>
    </message>
    <message>
        <source>2 or more: the attention factor divides by ln L</source>
        <translation>不小于 2：注意力因子要除以 ln L</translation>
    </message>
    <message>
        <source>none: it comes with a model</source>
        <translation>无：由模型提供</translation>
    </message>
    <message>
        <source>LongRoPE</source>
        <translation>LongRoPE</translation>
    </message>
    <message>
        <source>Divides each pair by its own number from a list found by search: one list up to the training length, one beyond.</source>
        <translation>每一对除以由搜索得到的列表中各自的数：训练长度以内用一个列表，超出用另一个。</translation>
    </message>
    <message>
        <source>√(1 + ln f / ln L)</source>
        <translation>√(1 + ln f / ln L)</translation>
    </message>
    <message>
        <source>Short factors</source>
        <translation>短因子</translation>
    </message>
    <message>
        <source>Divisor of each pair while the text is no longer than L.</source>
        <translation>文本不长于 L 时各对的除数。</translation>
    </message>
    <message>
        <source>Long factors</source>
        <translation>长因子</translation>
    </message>
    <message>
        <source>Divisor of each pair once the text is longer than L.</source>
        <translation>文本长于 L 时各对的除数。</translation>
    </message>
    <message>
        <source>Pair by pair</source>
        <translation>逐对</translation>
    </message>
    <message>
        <source>Through the base</source>
        <translation>通过底数</translation>
    </message>
    <message>
        <source>Slow pairs stop</source>
        <translation>慢的对停住</translation>
    </message>
    <message>
        <source>Other distances, same θ</source>
        <translation>距离改变，θ 不变</translation>
    </message>
    <message>
        <source>0 or 1 (false or true)</source>
        <translation>0 或 1（false 或 true）</translation>
    </message>
    <message>
        <source>Frequencies as trained.</source>
        <translation>频率与训练时相同。</translation>
    </message>
    <message>
        <source>NTK-aware</source>
        <translation>NTK-aware</translation>
    </message>
    <message>
        <source>Raises the base so that the slowest pair is interpolated and the fastest is left alone.</source>
        <translation>增大底数，使最慢的一对被插值，而最快的一对不变。</translation>
    </message>
    <message>
        <source>How many times longer the last period becomes; HunYuan has 1000.</source>
        <translation>最后一对的周期变为多少倍；混元为 1000。</translation>
    </message>
    <message>
        <source>NTK with a given α</source>
        <translation>给定 α 的 NTK</translation>
    </message>
    <message>
        <source>Raises the base by a fixed α, whatever the lengths are.</source>
        <translation>用固定的 α 增大底数，与长度无关。</translation>
    </message>
    <message>
        <source>NTK-by-parts (paper form)</source>
        <translation>NTK-by-parts（论文形式）</translation>
    </message>
    <message>
        <source>Keeps pairs that turn often within the training length, divides the slow ones by the factor and blends between.</source>
        <translation>保留在训练长度内转很多圈的对，把慢的对除以因子，其间过渡。</translation>
    </message>
    <message>
        <source>Pairs with fewer turns within L are divided by the factor.</source>
        <translation>在 L 内圈数更少的对，除以因子。</translation>
    </message>
    <message>
        <source>Pairs with more turns within L are kept.</source>
        <translation>在 L 内圈数更多的对，保留。</translation>
    </message>
    <message>
        <source>NTK-fixed</source>
        <translation>NTK-fixed</translation>
    </message>
    <message>
        <source>Slows every pair, each a constant ratio more than the one before, until the slowest is interpolated.</source>
        <translation>每一对都放慢，相邻两对的比例恒定，直到最慢的一对被插值。</translation>
    </message>
    <message>
        <source>How the slowing is spread: 0 slows all pairs alike, 1 is NTK-fixed, more leaves the fast pairs alone.</source>
        <translation>放慢如何分布：0 表示所有对同样放慢，1 就是 NTK-fixed，更大则快的对不变。</translation>
    </message>
    <message>
        <source>NTK-mixed</source>
        <translation>NTK-mixed</translation>
    </message>
    <message>
        <source>Slows every pair, the middle ones more than NTK-fixed does, until the slowest is interpolated.</source>
        <translation>每一对都放慢，中间的对比 NTK-fixed 放慢得更多，直到最慢的一对被插值。</translation>
    </message>
    <message>
        <source>Turning part p</source>
        <translation>旋转部分 p</translation>
    </message>
    <message>
        <source>Share of the pairs that turn, the fastest ones; the others do not turn at all. Gemma 4 uses 0.25.</source>
        <translation>旋转的对所占的比例，取最快的；其余完全不旋转。Gemma 4 取 0.25。</translation>
    </message>
    <message>
        <source>Proportional (p-RoPE)</source>
        <translation>按比例（p-RoPE）</translation>
    </message>
    <message>
        <source>Lets only the fastest pairs turn; the slow ones stand still and carry content alone.</source>
        <translation>只让最快的对旋转；慢的对不动，只携带内容。</translation>
    </message>
    <message>
        <source>ReRoPE</source>
        <translation>ReRoPE</translation>
    </message>
    <message>
        <source>Keys farther away than a window all look as far away as its end.</source>
        <translation>比窗口更远的键，看起来都与窗口边缘一样远。</translation>
    </message>
    <message>
        <source>Round every period to whole tokens, after the method: later turns then repeat the angles of training.</source>
        <translation>在方法之后把每个周期取整为整数个词元：此后的圈就重复训练中的角度。</translation>
    </message>
    <message>
        <source>Group size G</source>
        <translation>组大小 G</translation>
    </message>
    <message>
        <source>How many neighbouring positions beyond the window count as one.</source>
        <translation>窗口之外多少个相邻位置算作一个。</translation>
    </message>
    <message>
        <source>least G that keeps L′ within L, about (L′−W)/(L−W)</source>
        <translation>使 L′ 落在 L 之内的最小 G，约为 (L′−W)/(L−W)</translation>
    </message>
    <message>
        <source>SelfExtend</source>
        <translation>SelfExtend</translation>
    </message>
    <message>
        <source>Leaves distances within a window alone; farther positions count in groups.</source>
        <translation>窗口内的距离不变；更远的位置按组计数。</translation>
    </message>
    <message>
        <source>Factor f</source>
        <translation>因子 f</translation>
    </message>
    <message>
        <source>How many times longer than in training the context becomes.</source>
        <translation>上下文变为训练时的多少倍。</translation>
    </message>
    <message>
        <source>Multiplies cos and sin; taken as it is, so leave it out for the automatic value.</source>
        <translation>乘到 cos 和 sin 上；按原样使用，因此要用自动值就省略它。</translation>
    </message>
    <message>
        <source>Clipped pairs n</source>
        <translation>截断的对数 n</translation>
    </message>
    <message>
        <source>How many of the slowest pairs are clipped.</source>
        <translation>截断多少个最慢的对。</translation>
    </message>
    <message>
        <source>pairs with T &gt; L</source>
        <translation>T &gt; L 的对</translation>
    </message>
    <message>
        <source>Window w</source>
        <translation>窗口 w</translation>
    </message>
    <message>
        <source>Distances within the window are seen as they are.</source>
        <translation>窗口内的距离按实际所见。</translation>
    </message>
    <message>
        <source>With mscale_all_dim: the attention factor becomes the ratio of their two temperatures.</source>
        <translation>与 mscale_all_dim 一起：注意力因子变为两者温度之比。</translation>
    </message>
    <message>
        <source>mscale, all dimensions</source>
        <translation>mscale，所有维度</translation>
    </message>
    <message>
        <source>The divisor of the attention factor; counts only together with mscale.</source>
        <translation>注意力因子的除数；只与 mscale 一起起作用。</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>0.1 ln f + 1</source>
        <translation>0.1 ln f + 1</translation>
    </message>
    <message>
        <source>β fast</source>
        <translation>β 快</translation>
    </message>
    <message>
        <source>Pairs with more turns than this within L are kept.</source>
        <translation>在 L 内圈数多于它的对，保留。</translation>
    </message>
    <message>
        <source>β slow</source>
        <translation>β 慢</translation>
    </message>
    <message>
        <source>Pairs with fewer turns than this within L are divided.</source>
        <translation>在 L 内圈数少于它的对除以因子。</translation>
    </message>
    <message>
        <source>Whole pairs</source>
        <translation>整数对</translation>
    </message>
    <message>
        <source>Round the ends of the ramp outwards to whole pairs.</source>
        <translation>把过渡区的两端向外取整到整数对。</translation>
    </message>
    <message>
        <source>a number from 1e-6 to 1e6, or 0 for the default</source>
        <translation>1e-6 到 1e6 之间的数，0 表示默认值</translation>
    </message>
    <message>
        <source>YaRN (as models ship it)</source>
        <translation>YaRN（模型实际所用）</translation>
    </message>
    <message>
        <source>Keeps fast pairs, divides slow ones by the factor, blends between by pair index, and sharpens attention.</source>
        <translation>保留快的对，慢的对除以因子，按对的序号过渡，并使注意力更尖锐。</translation>
    </message>
    <message>
        <source>YaRN as TeleChat3 has it</source>
        <translation>TeleChat3 的 YaRN</translation>
    </message>
    <message>
        <source>YaRN with a weaker attention factor: 0.07 in place of 0.1.</source>
        <translation>注意力因子较弱的 YaRN：用 0.07 代替 0.1。</translation>
    </message>
    <message>
        <source>0.07 ln f + 1</source>
        <translation>0.07 ln f + 1</translation>
    </message>
    <message>
        <source>all θ = {0}</source>
        <translation>所有 θ = {0}</translation>
    </message>
    <message>
        <source>θ from a list</source>
        <translation>θ 来自列表</translation>
    </message>
    <message>
        <source>θ in equal steps</source>
        <translation>θ 等差</translation>
    </message>
    <message>
        <source>Base b</source>
        <translation>底数 b</translation>
    </message>
    <message>
        <source>Length L′</source>
        <translation>长度 L′</translation>
    </message>
    <message>
        <source>For TabbyAPI&apos;s config.yml before July 2026; later versions have no ExLlamaV2 and ExLlamaV3 reads neither rope_scale nor rope_alpha. In ExLlamaV2 itself: max_seq_len, scale_pos_emb, scale_alpha_value.</source>
        <translation>用于 2026 年 7 月之前 TabbyAPI 的 config.yml；之后的版本没有 ExLlamaV2，而 ExLlamaV3 既不读 rope_scale 也不读 rope_alpha。在 ExLlamaV2 中则是：max_seq_len、scale_pos_emb、scale_alpha_value。</translation>
    </message>
    <message>
        <source>ExLlamaV2</source>
        <translation>ExLlamaV2</translation>
    </message>
    <message>
        <source>The model&apos;s own {0} comes from its config.json.</source>
        <translation>模型自己的 {0} 来自它的 config.json。</translation>
    </message>
    <message>
        <source>ExLlamaV2 and TabbyAPI</source>
        <translation>ExLlamaV2 与 TabbyAPI</translation>
    </message>
    <message>
        <source>Lines for the model section of TabbyAPI&apos;s config.yml.</source>
        <translation>TabbyAPI 的 config.yml 中 model 一节的各行。</translation>
    </message>
    <message>
        <source>The pairing ({0}) is not part of a config: it belongs to the code of the model.</source>
        <translation>配对方式（{0}）不属于配置：它属于模型的代码。</translation>
    </message>
    <message>
        <source>The changed base is written as rope_theta; where it came from is not part of a config.</source>
        <translation>改变后的底数写为 rope_theta；它从何而来不属于配置。</translation>
    </message>
    <message>
        <source>The library changes the base with the length of the text; a config says nothing about the present length ({0}).</source>
        <translation>库随文本长度改变底数；配置不说明当前长度（{0}）。</translation>
    </message>
    <message>
        <source>Phi-3 and Phi-4 multimodal know longrope only, and read yarn as longrope.</source>
        <translation>Phi-3 和 Phi-4 多模态只认识 longrope，并把 yarn 当作 longrope 读取。</translation>
    </message>
    <message>
        <source>The keys are those of Llama and its like. Other families have keys of their own for the base: rotary_emb_base (GPT-NeoX, Qwen 1, Nomic BERT), global_rope_theta and local_rope_theta (ModernBERT), rope_local_base_freq (Gemma 3), swa_rope_theta (MiMo); GPT-J, CodeGen and ChatGLM have none: {0}.</source>
        <translation>这些键属于 Llama 及同类模型。其他模型族的底数有自己的键：rotary_emb_base（GPT-NeoX、Qwen 1、Nomic BERT）、global_rope_theta 和 local_rope_theta（ModernBERT）、rope_local_base_freq（Gemma 3）、swa_rope_theta（MiMo）；GPT-J、CodeGen 和 ChatGLM 没有：{0}。</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>JSON to merge into a config.json of transformers 5, with rope_parameters.</source>
        <translation>要并入 transformers 5 的 config.json 的 JSON，含 rope_parameters。</translation>
    </message>
    <message>
        <source>The text is flat: in this model&apos;s config it belongs into {0}.</source>
        <translation>文本是平铺的：在这个模型的配置中它属于 {0}。</translation>
    </message>
    <message>
        <source>The text is flat: in a config with parts (Gemma 3, Llama 4, Qwen-VL) it belongs into text_config.</source>
        <translation>文本是平铺的：在分部分的配置（Gemma 3、Llama 4、Qwen-VL）中它属于 text_config。</translation>
    </message>
    <message>
        <source>In a model with a RoPE per layer type (Gemma 3, OLMo 3, ModernBERT) what stands in rope_parameters belongs into rope_parameters.&lt;layer type&gt;.</source>
        <translation>在每种层类型有一个 RoPE 的模型（Gemma 3、OLMo 3、ModernBERT）中，rope_parameters 中的内容属于 rope_parameters.&lt;layer type&gt;。</translation>
    </message>
    <message>
        <source>Hugging Face, before version 5</source>
        <translation>Hugging Face，第 5 版之前</translation>
    </message>
    <message>
        <source>JSON to merge into a config.json of transformers 4, with rope_theta and rope_scaling.</source>
        <translation>要并入 transformers 4 的 config.json 的 JSON，含 rope_theta 和 rope_scaling。</translation>
    </message>
    <message>
        <source>No RoPE option is needed: the file carries {0} by itself.</source>
        <translation>不需要 RoPE 选项：文件自己带有 {0}。</translation>
    </message>
    <message>
        <source>Beyond {0} tokens koboldcpp may raise the base by a rule of its own.</source>
        <translation>超过 {0} 个词元后，koboldcpp 可能按自己的规则增大底数。</translation>
    </message>
    <message>
        <source>A model file with divisors or YaRN of its own applies them on top of these options.</source>
        <translation>自带除数或 YaRN 的模型文件会在这些选项之上再应用它们。</translation>
    </message>
    <message>
        <source>Options for koboldcpp: frequency scale, base and context size.</source>
        <translation>koboldcpp 的选项：频率缩放、底数和上下文大小。</translation>
    </message>
    <message>
        <source>With YaRN on, llama.cpp multiplies in 0.1·ln f + 1 = {0} by itself; --yarn-attn-factor is what comes on top.</source>
        <translation>启用 YaRN 时，llama.cpp 自己会乘上 0.1·ln f + 1 = {0}；--yarn-attn-factor 是在此之上的部分。</translation>
    </message>
    <message>
        <source>Builds from December 2025 on (pull request 17945) compute that factor from the model file and ignore --yarn-attn-factor: there the attention factor is {0} unless the file says otherwise, not {1}.</source>
        <translation>2025 年 12 月起的版本（pull request 17945）由模型文件算出该因子，并忽略 --yarn-attn-factor：除非文件另有说明，那里的注意力因子是 {0}，而不是 {1}。</translation>
    </message>
    <message>
        <source>Rotary dimension ({0} here) and pairing come from the model file; Llama weights are stored there permuted from half-split to interleaved.</source>
        <translation>旋转维度（这里是 {0}）和配对方式来自模型文件；Llama 权重在其中已从前后半重排为交错。</translation>
    </message>
    <message>
        <source>Rotary dimension ({0} here) and pairing come from the model file.</source>
        <translation>旋转维度（这里是 {0}）和配对方式来自模型文件。</translation>
    </message>
    <message>
        <source>A model file with divisors of its own (Llama 3.1, Phi-3 long context, Gemma 4) applies them on top of these options.</source>
        <translation>自带除数的模型文件（Llama 3.1、Phi-3 长上下文、Gemma 4）会在这些选项之上再应用它们。</translation>
    </message>
    <message>
        <source>No RoPE option is needed: the file carries {0} as divisors of its own.</source>
        <translation>不需要 RoPE 选项：文件自带 {0} 的除数。</translation>
    </message>
    <message>
        <source>The long list holds where --ctx-size is above {0}, for short texts too.</source>
        <translation>--ctx-size 大于 {0} 时就用长列表，短文本也一样。</translation>
    </message>
    <message>
        <source>Options for llama-cli and llama-server.</source>
        <translation>llama-cli 与 llama-server 的选项。</translation>
    </message>
    <message>
        <source>To merge into the config.json beside the converted weights; mlx-lm has no option for it.</source>
        <translation>要并入转换后权重旁的 config.json；mlx-lm 没有相应的选项。</translation>
    </message>
    <message>
        <source>Models from 2025 on (LFM2, Ministral 3, Qwen3.5, Gemma 4) take rope_parameters instead, with the same keys and rope_theta in it.</source>
        <translation>2025 年起的模型（LFM2、Ministral 3、Qwen3.5、Gemma 4）改用 rope_parameters，键相同，并含 rope_theta。</translation>
    </message>
    <message>
        <source>JSON to merge into the config.json of a model converted for mlx-lm.</source>
        <translation>要并入为 mlx-lm 转换的模型的 config.json 的 JSON。</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Python that computes these frequencies and rotates with them.</source>
        <translation>计算这些频率并据此旋转的 Python 代码。</translation>
    </message>
    <message>
        <source>Computes in 64-bit floats what is shown here; models hold θ, cos and sin as 32-bit or shorter.</source>
        <translation>以 64 位浮点数计算这里所显示的内容；模型以 32 位或更短的格式保存 θ、cos 和 sin。</translation>
    </message>
    <message>
        <source>These are the frequencies at the present length, {0} tokens.</source>
        <translation>这些是当前长度 {0} 个词元处的频率。</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>Factor {0} is meant for {1} tokens, but L′ is {2}: set the target length to {1}, or the factor to {3}.</source>
        <translation>因子 {0} 用于 {1} 个词元，而 L′ 是 {2}：请把目标长度设为 {1}，或把因子设为 {3}。</translation>
    </message>
    <message>
        <source>Factor {0} is below 1 and shortens the periods. Was a frequency scale meant (--rope-freq-scale, 1/factor)? Then the factor is {1}.</source>
        <translation>因子 {0} 小于 1，会缩短周期。是否本想给频率缩放（--rope-freq-scale，1/因子）？那么因子是 {1}。</translation>
    </message>
    <message>
        <source>The model was trained with {0}; {1} replaces that.</source>
        <translation>模型用 {0} 训练；{1} 会取代它。</translation>
    </message>
    <message>
        <source>SGLang</source>
        <translation>SGLang</translation>
    </message>
    <message>
        <source>For python -m sglang.launch_server --model-path MODEL. SGLang on transformers 4 reads rope_scaling and rope_theta instead of rope_parameters.</source>
        <translation>用于 python -m sglang.launch_server --model-path MODEL。transformers 4 上的 SGLang 读取 rope_scaling 和 rope_theta，而不是 rope_parameters。</translation>
    </message>
    <message>
        <source>SGLang takes the long list from the first text above {0} tokens in a batch on.</source>
        <translation>从一批中第一个超过 {0} 个词元的文本起，SGLang 使用长列表。</translation>
    </message>
    <message>
        <source>Head dimension and pairing stay the model&apos;s own: {0} and {1} here.</source>
        <translation>头维度和配对方式仍是模型自己的：这里是 {0} 和 {1}。</translation>
    </message>
    <message>
        <source>Options for sglang.launch_server: --json-model-override-args and --context-length.</source>
        <translation>sglang.launch_server 的选项：--json-model-override-args 与 --context-length。</translation>
    </message>
    <message>
        <source>Older versions of vLLM do not read attention_factor, mscale and mscale_all_dim with yarn: they use {0} instead of {1}.</source>
        <translation>较旧版本的 vLLM 在 yarn 下不读 attention_factor、mscale 和 mscale_all_dim：它们用 {0} 而不是 {1}。</translation>
    </message>
    <message>
        <source>For vllm serve MODEL --hf-overrides &apos;…&apos; --max-model-len {0}.</source>
        <translation>用于 vllm serve MODEL --hf-overrides &apos;…&apos; --max-model-len {0}。</translation>
    </message>
    <message>
        <source>JSON for the option --hf-overrides of vllm serve.</source>
        <translation>vllm serve 的选项 --hf-overrides 所用的 JSON。</translation>
    </message>
    <message>
        <source>For vLLM up to 0.11. From November 2025 on (pull request 28542) it reads rope_parameters: vllm.</source>
        <translation>用于 0.11 及以前的 vLLM。从 2025 年 11 月起（pull request 28542）它读取 rope_parameters：vllm。</translation>
    </message>
    <message>
        <source>JSON for --hf-overrides of vLLM up to 0.11, with rope_theta and rope_scaling.</source>
        <translation>0.11 及以前的 vLLM 的 --hf-overrides 所用的 JSON，含 rope_theta 和 rope_scaling。</translation>
    </message>
    <message>
        <source>Checked against {0}.</source>
        <translation>已与 {0} 核对。</translation>
    </message>
    <message>
        <source>{1} changes its base with the text; here the base is frozen as it is at {0} tokens, and shorter texts turn with it too.</source>
        <translation>{1} 随文本改变底数；这里底数固定为 {0} 个词元处的值，较短的文本也用它旋转。</translation>
    </message>
    <message>
        <source>{0} token</source>
        <translation>{0} 个词元</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} 个词元</translation>
    </message>
    <message>
        <source>{0} turn</source>
        <translation>{0} 圈</translation>
    </message>
    <message>
        <source>{0} turns</source>
        <translation>{0} 圈</translation>
    </message>
    <message>
        <source>{0} time</source>
        <translation>{0} 圈</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} 圈</translation>
    </message>
    <message>
        <source>{0} rad, less than one turn</source>
        <translation>{0} rad，不到一圈</translation>
    </message>
    <message>
        <source>Pin {0}: {1}</source>
        <translation>固定 {0}：{1}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>identical θ = {0}, as trained</source>
        <translation>相同的 θ = {0}，按训练时</translation>
    </message>
    <message>
        <source>custom θ, as trained</source>
        <translation>自定义的 θ，按训练时</translation>
    </message>
    <message>
        <source>no rotation, as trained</source>
        <translation>不旋转，按训练时</translation>
    </message>
    <message>
        <source>an even number from {0} to {1}</source>
        <translation>{0} 到 {1} 之间的偶数</translation>
    </message>
    <message>
        <source>an even number from {0} to head_dim ({1})</source>
        <translation>{0} 到 head_dim（{1}）之间的偶数</translation>
    </message>
    <message>
        <source>a whole number from {0}</source>
        <translation>不小于 {0} 的整数</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>{0} 到 {1} 之间的整数</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1} for criterion sign</source>
        <translation>{0} 到 {1} 之间的整数（符号准则）</translation>
    </message>
    <message>
        <source>a number from {0}</source>
        <translation>不小于 {0} 的数</translation>
    </message>
    <message>
        <source>a number from {0} to {1}</source>
        <translation>{0} 到 {1} 之间的数</translation>
    </message>
    <message>
        <source>a number from {0} to {1}, one per pair</source>
        <translation>{0} 到 {1} 个数，每对一个</translation>
    </message>
    <message>
        <source>a list of {0} numbers</source>
        <translation>{0} 个数的列表</translation>
    </message>
    <message>
        <source>at most {0} bytes</source>
        <translation>最多 {0} 字节</translation>
    </message>
    <message>
        <source>at most {0} levels</source>
        <translation>最多 {0} 层</translation>
    </message>
    <message>
        <source>λ·base greater than {0} and at most {1} (here {2})</source>
        <translation>λ·底数大于 {0}、不超过 {1}（这里是 {2}）</translation>
    </message>
    <message>
        <source>custom: with one number per pair ({0})</source>
        <translation>custom: 后接每对一个数（{0} 个）</translation>
    </message>
    <message>
        <source>head_dim numbers ({0}), or none</source>
        <translation>head_dim 个数（{0} 个），或不给</translation>
    </message>
    <message>
        <source>a pair from {0} to {1}</source>
        <translation>{0} 到 {1} 之间的对</translation>
    </message>
    <message>
        <source>a number from {0} to {1} that cuts the width ({2}) into heads of an even size</source>
        <translation>{0} 到 {1} 之间、能把宽度（{2}）分成偶数宽度的头的数</translation>
    </message>
    <message>
        <source>a number, as in 0.01, 1e-2, 1/100, 2*pi or 217,640</source>
        <translation>一个数，如 0.01、1e-2、1/100、2*pi 或 217,640</translation>
    </message>
    <message>
        <source>at most {0} pairs</source>
        <translation>最多 {0} 对</translation>
    </message>
    <message>
        <source>{0} pairs</source>
        <translation>{0} 对</translation>
    </message>
    <message>
        <source>at least one pair</source>
        <translation>至少一对</translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation>没有对</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>数的列表</translation>
    </message>
    <message>
        <source>one number per pair ({0})</source>
        <translation>每对一个数（{0} 个）</translation>
    </message>
    <message>
        <source>one number per pair ({0}); longrope needs lists, open a model&apos;s config that has them</source>
        <translation>每对一个数（{0} 个）；longrope 需要列表，请打开带有列表的模型配置</translation>
    </message>
    <message>
        <source>a number below beta ({0})</source>
        <translation>小于 beta（{0}）的数</translation>
    </message>
    <message>
        <source>at most the number of pairs ({0})</source>
        <translation>不超过对数（{0}）</translation>
    </message>
    <message>
        <source>a readable file (there is none of that name)</source>
        <translation>可读的文件（没有这个名称的文件）</translation>
    </message>
    <message>
        <source>a readable file (this is a directory)</source>
        <translation>可读的文件（这是目录）</translation>
    </message>
    <message>
        <source>a readable file (this is not a regular file)</source>
        <translation>可读的文件（这不是普通文件）</translation>
    </message>
    <message>
        <source>a readable file (it cannot be opened)</source>
        <translation>可读的文件（无法打开）</translation>
    </message>
    <message>
        <source>a readable file (it cannot be read)</source>
        <translation>可读的文件（无法读取）</translation>
    </message>
    <message>
        <source>a JSON object in UTF-8, such as a model&apos;s config.json</source>
        <translation>UTF-8 编码的 JSON 对象，例如模型的 config.json</translation>
    </message>
    <message>
        <source>a transformers config.json</source>
        <translation>transformers 的 config.json</translation>
    </message>
    <message>
        <source>a model with rotary embeddings</source>
        <translation>带旋转位置编码的模型</translation>
    </message>
    <message>
        <source>a whole link, as Ropescope wrote it</source>
        <translation>Ropescope 写出的完整链接</translation>
    </message>
    <message>
        <source>a link that was cut short or changed on the way</source>
        <translation>被截断或途中被改动的链接</translation>
    </message>
    <message>
        <source>a text that begins with &quot;ropescope:&quot;</source>
        <translation>以 &quot;ropescope:&quot; 开头的文本</translation>
    </message>
    <message>
        <source>a step from {0} to {1}</source>
        <translation>{0} 到 {1} 之间的步骤</translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation>可以读取的文件</translation>
    </message>
    <message>
        <source>a folder that can be made and written</source>
        <translation>可以创建并写入的文件夹</translation>
    </message>
    <message>
        <source>a figure of this version; see &apos;ropescope list figures&apos;</source>
        <translation>本版本的图；见 &apos;ropescope list figures&apos;</translation>
    </message>
    <message>
        <source>a lesson of this version; see &apos;ropescope list lessons&apos;</source>
        <translation>本版本的课程；见 &apos;ropescope list lessons&apos;</translation>
    </message>
    <message>
        <source>the id of a lesson of this version; see the list of lessons</source>
        <translation>本版本中课程的 id；见课程列表</translation>
    </message>
    <message>
        <source>radians</source>
        <translation>弧度</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>度</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>圈</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>half
in use</source>
        <translation>前后半
采用</translation>
    </message>
    <message>
        <source>interleaved
in use</source>
        <translation>交错
采用</translation>
    </message>
    <message>
        <source>half</source>
        <translation>前后半</translation>
    </message>
    <message>
        <source>interleaved</source>
        <translation>交错</translation>
    </message>
    <message>
        <source>Islands narrower than {0} of their base may be missed.</source>
        <translation>宽度不到自身底数 {0} 的岛可能被漏掉。</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a number greater than 0</source>
        <translation>大于 0 的数</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本的列表</translation>
    </message>
    <message>
        <source>an object or null</source>
        <translation>对象或 null</translation>
    </message>
    <message>
        <source>Measured on a small model and a made task; another seed gives somewhat other numbers.</source>
        <translation>在小模型和人造任务上测得；换一个种子，数字会略有不同。</translation>
    </message>
    <message>
        <source>at most 1024 layers</source>
        <translation>最多 1024 层</translation>
    </message>
    <message>
        <source>a whole number from 0 to 2^40</source>
        <translation>0 到 2^40 之间的整数</translation>
    </message>
    <message>
        <source>numbers without thousands marks: a comma starts the next number</source>
        <translation>不带千位分隔符的数：逗号表示下一个数</translation>
    </message>
    <message>
        <source>a:b:step with a step of 1 or more</source>
        <translation>a:b:step，步长不小于 1</translation>
    </message>
    <message>
        <source>a range a:b with a &lt; b (b is excluded), or a-b with a at most b</source>
        <translation>范围 a:b，a &lt; b（不含 b），或 a-b，a 不大于 b</translation>
    </message>
    <message>
        <source>too large or too small</source>
        <translation>太大或太小</translation>
    </message>
    <message>
        <source>a number without % is needed</source>
        <translation>需要不带 % 的数</translation>
    </message>
    <message>
        <source>a comma only sets off thousands, as in 217,640</source>
        <translation>逗号只用来分隔千位，如 217,640</translation>
    </message>
    <message>
        <source>division by 0</source>
        <translation>除以 0</translation>
    </message>
    <message>
        <source>1/2pi can be read in two ways: 1/(2*pi) or pi/2</source>
        <translation>1/2pi 有两种读法：1/(2*pi) 或 pi/2</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>括号没有闭合</translation>
    </message>
    <message>
        <source>a space only sets off thousands, as in 217 640</source>
        <translation>空格只用来分隔千位，如 217 640</translation>
    </message>
    <message>
        <source>a comma only sets off thousands, as in 217,640; decimals follow a point, as in 0.01</source>
        <translation>逗号只用来分隔千位，如 217,640；小数用小数点，如 0.01</translation>
    </message>
    <message>
        <source>a comma only sets off thousands, as in 217,640; decimals follow a point: {0}</source>
        <translation>逗号只用来分隔千位，如 217,640；小数用小数点：{0}</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>a number greater than 1, at most 1e15</source>
        <translation>大于 1、不超过 1e15 的数</translation>
    </message>
    <message>
        <source>a number from 0 to 100</source>
        <translation>0 到 100 之间的数</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 或 1</translation>
    </message>
    <message>
        <source>at most 8 sections</source>
        <translation>最多 8 段</translation>
    </message>
    <message>
        <source>finite numbers within ±1e6</source>
        <translation>±1e6 之内的有限数</translation>
    </message>
    <message>
        <source>at most 12 pinned RoPEs</source>
        <translation>最多固定 12 个 RoPE</translation>
    </message>
    <message>
        <source>a whole number from 2 to 1048576</source>
        <translation>2 到 1048576 之间的整数</translation>
    </message>
    <message>
        <source>more than {0} characters</source>
        <translation>超过 {0} 个字符</translation>
    </message>
    <message>
        <source>no finite number</source>
        <translation>不是有限的数</translation>
    </message>
    <message>
        <source>two numbers, the smaller one first</source>
        <translation>两个数，小的在前</translation>
    </message>
    <message>
        <source>without its companion</source>
        <translation>缺少与之配套的</translation>
    </message>
    <message>
        <source>ids of curves</source>
        <translation>曲线的 id</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>整数的列表</translation>
    </message>
    <message>
        <source>at most 6 whole numbers from 1 to 1000</source>
        <translation>最多 6 个 1 到 1000 之间的整数</translation>
    </message>
    <message>
        <source>5 figures</source>
        <translation>5 幅图</translation>
    </message>
    <message>
        <source>1, 2, 3, 4 or 6</source>
        <translation>1、2、3、4 或 6</translation>
    </message>
    <message>
        <source>a step from 1 to 1000</source>
        <translation>1 到 1000 之间的步骤</translation>
    </message>
    <message>
        <source>the number of one of the figures</source>
        <translation>其中一幅图的序号</translation>
    </message>
    <message>
        <source>compare, solve, copy or lab</source>
        <translation>compare、solve、copy 或 lab</translation>
    </message>
    <message>
        <source>a config&apos;s text of at most 256 KiB</source>
        <translation>不超过 256 KiB 的配置文本</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>at least one screen</source>
        <translation>至少一个画面</translation>
    </message>
    <message>
        <source>the number of one of the screens</source>
        <translation>其中一个画面的序号</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>a whole number within ±1e9</source>
        <translation>±1e9 之内的整数</translation>
    </message>
    <message>
        <source>a text of at most 400 bytes</source>
        <translation>不超过 400 字节的文本</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>texts of at most 400 bytes</source>
        <translation>不超过 400 字节的文本</translation>
    </message>
    <message>
        <source>a list of at most 4096 numbers</source>
        <translation>最多 4096 个数的列表</translation>
    </message>
    <message>
        <source>a link that unpacks to more than 65,536 bytes</source>
        <translation>解包后超过 65,536 字节的链接</translation>
    </message>
    <message>
        <source>at most that many</source>
        <translation>最多这么多</translation>
    </message>
    <message>
        <source>small letters, digits and dashes</source>
        <translation>小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>at most 2,000; save a larger scene as a file</source>
        <translation>最多 2,000；更大的场景请存为文件</translation>
    </message>
    <message>
        <source>small letters, digits and dashes; a step from 1 to 1000</source>
        <translation>小写字母、数字和连字符；1 到 1000 之间的步骤</translation>
    </message>
    <message>
        <source>at most 2,000</source>
        <translation>最多 2,000</translation>
    </message>
    <message>
        <source>two numbers greater than 0</source>
        <translation>两个大于 0 的数</translation>
    </message>
    <message>
        <source>two numbers</source>
        <translation>两个数</translation>
    </message>
    <message>
        <source>a whole number from 2 to 3600</source>
        <translation>2 到 3600 之间的整数</translation>
    </message>
    <message>
        <source>an object of at most 64 settings</source>
        <translation>最多 64 个设置的对象</translation>
    </message>
    <message>
        <source>geometric, identical, linear, custom or none</source>
        <translation>geometric、identical、linear、custom 或 none</translation>
    </message>
    <message>
        <source>half, interleaved or interleaved-to-half</source>
        <translation>half、interleaved 或 interleaved-to-half</translation>
    </message>
    <message>
        <source>a list of at most 12 pinned RoPEs</source>
        <translation>最多 12 个固定 RoPE 的列表</translation>
    </message>
    <message>
        <source>an object of at most 256 choices</source>
        <translation>最多 256 个选择的对象</translation>
    </message>
    <message>
        <source>a list of at most 1024 runs of layers</source>
        <translation>最多 1024 段层的列表</translation>
    </message>
    <message>
        <source>a whole number from 1 to 1024</source>
        <translation>1 到 1024 之间的整数</translation>
    </message>
    <message>
        <source>runs of the Lab</source>
        <translation>实验室的运行</translation>
    </message>
    <message>
        <source>{0} pair</source>
        <translation>{0} 对</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>a number greater than {0}</source>
        <translation>大于 {0} 的数</translation>
    </message>
    <message>
        <source>Partly recalled: check it in the published file before you rely on it.</source>
        <translation>部分凭记忆录入：依赖之前请与已发布的文件核对。</translation>
    </message>
    <message>
        <source>DeepSeek-R1 has the same RoPE.</source>
        <translation>DeepSeek-R1 的 RoPE 与此相同。</translation>
    </message>
    <message>
        <source>The date is recalled.</source>
        <translation>日期凭记忆录入。</translation>
    </message>
    <message>
        <source>The base is recalled, the dimensions are confirmed.</source>
        <translation>底数凭记忆录入，各维度已核实。</translation>
    </message>
    <message>
        <source>beta_fast, both mscale and the day of the date are recalled; the rest is confirmed.</source>
        <translation>beta_fast、两个 mscale 和日期中的日凭记忆录入；其余已核实。</translation>
    </message>
    <message>
        <source>The config does not say that training before the extension was at 4,096 tokens.</source>
        <translation>配置没有说明扩展之前是用 4,096 个词元训练的。</translation>
    </message>
    <message>
        <source>Its low and high frequency factors are equal, so no pair is blended.</source>
        <translation>它的低频因子与高频因子相等，所以没有混合的对。</translation>
    </message>
    <message>
        <source>Its own code is a Llama with other scales; model_type is written as llama here.</source>
        <translation>它自己的代码是带有其他缩放的 Llama；这里把 model_type 写作 llama。</translation>
    </message>
    <message>
        <source>Recalled, not read in the published file: check it there before you rely on it.</source>
        <translation>凭记忆录入，未与已发布的文件核对：依赖之前请先核对。</translation>
    </message>
    <message>
        <source>With the rope_scaling that the model page tells to add for long texts.</source>
        <translation>带有模型页面说明长文本应添加的 rope_scaling。</translation>
    </message>
    <message>
        <source>A quarter of each head turns, in every fourth layer; the others use linear attention without positions.</source>
        <translation>每四层中有一层旋转，每个头旋转四分之一；其余各层用没有位置的线性注意力。</translation>
    </message>
    <message>
        <source>The first release.</source>
        <translation>首个发布版本。</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>divided</source>
        <translation>除以 f</translation>
    </message>
    <message>
        <source>blended</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>endless</source>
        <translation>无穷</translation>
    </message>
    <message>
        <source>geometric</source>
        <translation>等比</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>vLLM, before November 2025</source>
        <translation>vLLM，2025 年 11 月之前</translation>
    </message>
    <message>
        <source>mean of {0} seeds, from {1} to {2}</source>
        <translation>{0} 个种子的平均，从 {1} 到 {2}</translation>
    </message>
    <message>
        <source>Runs of one recipe</source>
        <translation>同一配方的运行</translation>
    </message>
    <message>
        <source>Runs that differ in nothing but their seed as one strip, from the least to the most, with their mean; or each for itself</source>
        <translation>只有种子不同的运行画成一条带，从最小到最大，并画出平均；或各画各的</translation>
    </message>
    <message>
        <source>as a strip</source>
        <translation>画成带</translation>
    </message>
    <message>
        <source>each for itself</source>
        <translation>各画各的</translation>
    </message>
    <message>
        <source>Part of the logit</source>
        <translation>logit 的组成部分</translation>
    </message>
    <message>
        <source>q·k/√d of positions {0} and {1}</source>
        <translation>位置 {0} 与 {1} 的 q·k/√d</translation>
    </message>
    <message>
        <source>{0}: position {1} attends most to {2}, {3} back, with the logit {4}</source>
        <translation>{0}：位置 {1} 最注意 {2}，在 {3} 之前，logit 为 {4}</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>q·k/√d, the sum of all parts</source>
        <translation>q·k/√d，各部分之和</translation>
    </message>
    <message>
        <source>Not turned</source>
        <translation>不旋转的</translation>
    </message>
    <message>
        <source>The part of elements that do not turn: content alone</source>
        <translation>不旋转的元素的部分：只有内容</translation>
    </message>
    <message>
        <source>Lab: a logit, pair by pair</source>
        <translation>实验室：逐对分解一个 logit</translation>
    </message>
    <message>
        <source>The logit between the last position that is asked and the token a head attends to most, as a sum over pairs, on one sequence that was not trained on.</source>
        <translation>在一条未训练过的序列上，最后一个被提问的位置与一个头最注意的词元之间的 logit，写成对各对的和。</translation>
    </message>
    <message>
        <source>q·k/√d split by pair; core/lab/heads</source>
        <translation>q·k/√d 按对分解；core/lab/heads</translation>
    </message>
    <message>
        <source>Change of accuracy</source>
        <translation>准确率的变化</translation>
    </message>
    <message>
        <source>pair stopped</source>
        <translation>停住一对</translation>
    </message>
    <message>
        <source>pair and all faster ones stopped</source>
        <translation>停住一对和所有更快的</translation>
    </message>
    <message>
        <source>pair and all slower ones stopped</source>
        <translation>停住一对和所有更慢的</translation>
    </message>
    <message>
        <source>Nothing is lost whichever pair stops</source>
        <translation>无论停住哪一对都没有损失</translation>
    </message>
    <message>
        <source>Pair {0} matters most: without its turn, {1} points are lost</source>
        <translation>第 {0} 对最重要：没有它的旋转，损失 {1} 个百分点</translation>
    </message>
    <message>
        <source>With pairs 1 to {0} stopped, {1} points are lost</source>
        <translation>停住第 1 到 {0} 对，损失 {1} 个百分点</translation>
    </message>
    <message>
        <source>With pair {0} and all slower ones stopped, {1} points are lost</source>
        <translation>停住第 {0} 对和所有更慢的，损失 {1} 个百分点</translation>
    </message>
    <message>
        <source>No pair turns in this run</source>
        <translation>这个运行中没有旋转的对</translation>
    </message>
    <message>
        <source>Lab: what stopping a pair does</source>
        <translation>实验室：停住一对会怎样</translation>
    </message>
    <message>
        <source>How the share of right answers changes when a pair, or all on one side of it, no longer turns while the weights stay. Sixteen sequences of at most 256 tokens.</source>
        <translation>权重不变，而一对或它一侧的所有对不再旋转时，答对的比例如何变化。十六条不超过 256 个词元的序列。</translation>
    </message>
    <message>
        <source>effectOfStopping in core/lab/evaluation</source>
        <translation>core/lab/evaluation 中的 effectOfStopping</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>Which pairs rest: each alone, or with all that turn faster, or with all that turn slower</source>
        <translation>哪些对不动：每对单独，或连同所有更快的，或连同所有更慢的</translation>
    </message>
    <message>
        <source>one pair</source>
        <translation>一对</translation>
    </message>
    <message>
        <source>it and all faster ones</source>
        <translation>它和所有更快的</translation>
    </message>
    <message>
        <source>it and all slower ones</source>
        <translation>它和所有更慢的</translation>
    </message>
    <message>
        <source>{0} seeds</source>
        <translation>{0} 个种子</translation>
    </message>
    <message>
        <source>{1} seeds</source>
        <translation>{1} 个种子</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>对</translation>
    </message>
    <message>
        <source>points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>个位置</translation>
    </message>
    <message>
        <source>{0} rad per token</source>
        <translation>{0} 弧度/词元</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 个百分点</translation>
    </message>
    <message>
        <source>{0} positions</source>
        <translation>{0} 个位置</translation>
    </message>
    <message>
        <source>x = {0} tokens</source>
        <translation>x = {0} 个词元</translation>
    </message>
    <message>
        <source>y = {0} rad per token</source>
        <translation>y = {0} 弧度/词元</translation>
    </message>
    <message>
        <source>x = {0} rad</source>
        <translation>x = {0} 弧度</translation>
    </message>
    <message>
        <source>y = {0} rad</source>
        <translation>y = {0} 弧度</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>train length</source>
        <translation>训练长度</translation>
    </message>
    <message>
        <source>target length</source>
        <translation>目标长度</translation>
    </message>
    <message>
        <source>rotary dim</source>
        <translation>旋转维度</translation>
    </message>
    <message>
        <source>asked base</source>
        <translation>所问底数</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>对</translation>
    </message>
    <message>
        <source>theta</source>
        <translation>θ</translation>
    </message>
    <message>
        <source>lambda</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>α</translation>
    </message>
    <message>
        <source>True.</source>
        <translation>对。</translation>
    </message>
    <message>
        <source>False.</source>
        <translation>错。</translation>
    </message>
    <message>
        <source>, within {0}.</source>
        <translation>，误差 {0} 以内。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>By parts ({0}, {1})</source>
        <translation>分段 ({0}, {1})</translation>
    </message>
    <message>
        <source>Classic, r = {0}</source>
        <translation>经典，r = {0}</translation>
    </message>
    <message>
        <source>interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>等差</translation>
    </message>
    <message>
        <source>base {0}</source>
        <translation>底数 {0}</translation>
    </message>
    <message>
        <source>Own models</source>
        <translation>自己的模型</translation>
    </message>
    <message>
        <source>{0} can be read two ways: trained at {1} tokens and meant for {2} (shown, --reading {3}: what the library does without original_max_position_embeddings), or trained at {4} and {5} already the raised length (--reading {6}). No key says which; the frequencies differ.</source>
        <translation>{0} 有两种读法：训练于 {1} 个词元、用于 {2}（所显示的，--reading {3}：没有 original_max_position_embeddings 时库的做法），或训练于 {4}、而 {5} 已是扩展后的长度（--reading {6}）。没有键说明是哪一种；两者频率不同。</translation>
    </message>
    <message>
        <source>rope_alpha is written even where it is 1: left empty, TabbyAPI chooses one by the length.</source>
        <translation>rope_alpha 为 1 时也写出：留空则 TabbyAPI 按长度自行选择。</translation>
    </message>
    <message>
        <source>rope_alpha is on top of the model&apos;s own rope_theta, taken as {0} here.</source>
        <translation>rope_alpha 作用在模型自己的 rope_theta 之上，这里取为 {0}。</translation>
    </message>
    <message>
        <source>mrope_section and mrope_interleaved are kept: without them images would lose height and width as positions.</source>
        <translation>保留了 mrope_section 和 mrope_interleaved：没有它们，图像就失去高和宽作为位置。</translation>
    </message>
    <message>
        <source>mrope_section is kept: without it images would lose height and width as positions.</source>
        <translation>保留了 mrope_section：没有它，图像就失去高和宽作为位置。</translation>
    </message>
    <message>
        <source>transformers knows proportional only from version 5 on, where rope_parameters is the usual spelling.</source>
        <translation>transformers 从第 5 版起才认识 proportional，那里通常写作 rope_parameters。</translation>
    </message>
    <message>
        <source>transformers knows {0} from version 4.31 on; before 4.43 the key rope_type was called type.</source>
        <translation>transformers 从 4.31 版起认识 {0}；4.43 之前键 rope_type 叫作 type。</translation>
    </message>
    <message>
        <source>transformers knows {0} from version 4.43 on.</source>
        <translation>transformers 从 4.43 版起认识 {0}。</translation>
    </message>
    <message>
        <source>transformers uses the factor {0} from version 4.56 on; before, max_position_embeddings / original_max_position_embeddings = {1} held instead (attention factor {2}).</source>
        <translation>transformers 从 4.56 版起使用因子 {0}；之前则按 max_position_embeddings / original_max_position_embeddings = {1}（注意力因子 {2}）。</translation>
    </message>
    <message>
        <source>--ropeconfig takes 1/factor and the base; with it koboldcpp leaves its automatic rule off.</source>
        <translation>--ropeconfig 接受 1/因子和底数；有了它，koboldcpp 就不用自动规则。</translation>
    </message>
    <message>
        <source>llama-server serves no more than the file&apos;s context_length ({0}) unless it is told: add --override-kv ARCH.context_length=int:{1} with the file&apos;s general.architecture for ARCH.</source>
        <translation>除非另行指定，llama-server 不会超过文件的 context_length（{0}）：请加上 --override-kv ARCH.context_length=int:{1}，其中 ARCH 是文件的 general.architecture。</translation>
    </message>
    <message>
        <source>llama-server serves no more than the file&apos;s context_length ({0}); --override-kv raises that to {1}.</source>
        <translation>llama-server 不会超过文件的 context_length（{0}）；--override-kv 把它提高到 {1}。</translation>
    </message>
    <message>
        <source>--rope-freq-scale is 1/factor. llama.cpp holds these numbers as 32-bit floats.</source>
        <translation>--rope-freq-scale 是 1/因子。llama.cpp 以 32 位浮点数保存这些数。</translation>
    </message>
    <message>
        <source>mlx-lm takes the long list for every text and drops the short one.</source>
        <translation>mlx-lm 对每个文本都用长列表，不用短列表。</translation>
    </message>
    <message>
        <source>mlx-lm drops attention_factor and truncate; what they change is in mscale, or refused.</source>
        <translation>mlx-lm 不用 attention_factor 和 truncate；它们的作用写在 mscale 中，否则拒绝写出。</translation>
    </message>
    <message>
        <source>vLLM allows no more than {0} tokens with these settings; L′ is {1}.</source>
        <translation>在这些设置下 vLLM 最多允许 {0} 个词元；L′ 是 {1}。</translation>
    </message>
    <message>
        <source>vLLM takes the {0} list here only with --max-model-len {1} {2}.</source>
        <translation>只有 --max-model-len {1} {2} 时，vLLM 才在这里用{0}列表。</translation>
    </message>
    <message>
        <source>vLLM before November 2025 (0.11 and older, pull request 28542) ignores rope_parameters and would run unscaled: there use {0}.</source>
        <translation>2025 年 11 月之前的 vLLM（0.11 及更早，pull request 28542）忽略 rope_parameters，会在没有缩放的情况下运行：那里请用{0}。</translation>
    </message>
    <message>
        <source>where those keys are in the config, change them too</source>
        <translation>若配置中有这些键，也请一并修改</translation>
    </message>
    <message>
        <source>where that is in the config, change it too</source>
        <translation>若配置中有它，也请一并修改</translation>
    </message>
    <message>
        <source>there, change those keys instead of rope_theta</source>
        <translation>在那里请修改这些键，而不是 rope_theta</translation>
    </message>
    <message>
        <source>there, change that instead of rope_theta</source>
        <translation>在那里请修改它，而不是 rope_theta</translation>
    </message>
    <message>
        <source>global_rope_theta and local_rope_theta</source>
        <translation>global_rope_theta 和 local_rope_theta</translation>
    </message>
    <message>
        <source>no key for the base</source>
        <translation>没有底数的键</translation>
    </message>
    <message>
        <source>no key for the base, only rope_ratio</source>
        <translation>没有底数的键，只有 rope_ratio</translation>
    </message>
    <message>
        <source>rope_local_base_freq for the sliding layers</source>
        <translation>用于滑动窗口层的 rope_local_base_freq</translation>
    </message>
    <message>
        <source>swa_rope_theta for the sliding layers</source>
        <translation>用于滑动窗口层的 swa_rope_theta</translation>
    </message>
    <message>
        <source>what vllm-old writes</source>
        <translation>vllm-old 写出的内容</translation>
    </message>
    <message>
        <source>above</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>plain RoPE</source>
        <translation>普通 RoPE</translation>
    </message>
    <message>
        <source>trained at {0} tokens, meant for {1}</source>
        <translation>训练于 {0} 个词元，用于 {1}</translation>
    </message>
    <message>
        <source>trained at {0} tokens, {1} is the raised length</source>
        <translation>训练于 {0} 个词元，{1} 是扩展后的长度</translation>
    </message>
    <message>
        <source>rope_parameters.rope_theta {0} is dropped with its dict; without {1} the base is {2}.</source>
        <translation>rope_parameters.rope_theta {0} 随它所在的字典被丢弃；没有 {1} 时底数是 {2}。</translation>
    </message>
    <message>
        <source>a method that Hugging Face has a name for: none, linear, ntk, dynamic, yarn, llama3, longrope, proportional or adjusted-base</source>
        <translation>Hugging Face 有名称的方法：none、linear、ntk、dynamic、yarn、llama3、longrope、proportional 或 adjusted-base</translation>
    </message>
    <message>
        <source>head_dim ({0}): Hugging Face applies proportional to the whole head</source>
        <translation>head_dim（{0}）：Hugging Face 把 proportional 应用于整个头</translation>
    </message>
    <message>
        <source>a method that vLLM has a name for: none, linear, ntk, dynamic, yarn, llama3, longrope, proportional or adjusted-base</source>
        <translation>vLLM 有名称的方法：none、linear、ntk、dynamic、yarn、llama3、longrope、proportional 或 adjusted-base</translation>
    </message>
    <message>
        <source>head_dim ({0}): vLLM applies proportional to the whole head</source>
        <translation>head_dim（{0}）：vLLM 把 proportional 应用于整个头</translation>
    </message>
    <message>
        <source>a method that SGLang has a name for: none, linear, ntk, dynamic, yarn, llama3, longrope, proportional or adjusted-base</source>
        <translation>SGLang 有名称的方法：none、linear、ntk、dynamic、yarn、llama3、longrope、proportional 或 adjusted-base</translation>
    </message>
    <message>
        <source>head_dim ({0}): SGLang applies proportional to the whole head</source>
        <translation>head_dim（{0}）：SGLang 把 proportional 应用于整个头</translation>
    </message>
    <message>
        <source>a method that mlx-lm has a name for: none, linear, ntk, dynamic, yarn, llama3, longrope, proportional or adjusted-base</source>
        <translation>mlx-lm 有名称的方法：none、linear、ntk、dynamic、yarn、llama3、longrope、proportional 或 adjusted-base</translation>
    </message>
    <message>
        <source>head_dim ({0}): mlx-lm applies proportional to the whole head</source>
        <translation>head_dim（{0}）：mlx-lm 把 proportional 应用于整个头</translation>
    </message>
    <message>
        <source>geometric: Hugging Face makes θ from a base</source>
        <translation>geometric：Hugging Face 由底数产生 θ</translation>
    </message>
    <message>
        <source>geometric: vLLM makes θ from a base</source>
        <translation>geometric：vLLM 由底数产生 θ</translation>
    </message>
    <message>
        <source>geometric: SGLang makes θ from a base</source>
        <translation>geometric：SGLang 由底数产生 θ</translation>
    </message>
    <message>
        <source>geometric: mlx-lm makes θ from a base</source>
        <translation>geometric：mlx-lm 由底数产生 θ</translation>
    </message>
    <message>
        <source>geometric: llama.cpp makes θ from a base</source>
        <translation>geometric：llama.cpp 由底数产生 θ</translation>
    </message>
    <message>
        <source>geometric: koboldcpp makes θ from a base</source>
        <translation>geometric：koboldcpp 由底数产生 θ</translation>
    </message>
    <message>
        <source>geometric: ExLlamaV2 makes θ from a base</source>
        <translation>geometric：ExLlamaV2 由底数产生 θ</translation>
    </message>
    <message>
        <source>none, linear, ntk, dynamic, yarn or adjusted-base: llama.cpp has no option for another one (what a model file has built in stays on)</source>
        <translation>none、linear、ntk、dynamic、yarn 或 adjusted-base：llama.cpp 没有其他方法的选项（模型文件中内置的仍然有效）</translation>
    </message>
    <message>
        <source>none, linear, ntk, dynamic, yarn or adjusted-base: koboldcpp has no option for another one (what a model file has built in stays on)</source>
        <translation>none、linear、ntk、dynamic、yarn 或 adjusted-base：koboldcpp 没有其他方法的选项（模型文件中内置的仍然有效）</translation>
    </message>
    <message>
        <source>{0}: vllm-old has no way to round periods to whole tokens</source>
        <translation>{0}：vllm-old 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: vllm has no way to round periods to whole tokens</source>
        <translation>{0}：vllm 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: sglang has no way to round periods to whole tokens</source>
        <translation>{0}：sglang 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: pytorch has no way to round periods to whole tokens</source>
        <translation>{0}：pytorch 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: numpy has no way to round periods to whole tokens</source>
        <translation>{0}：numpy 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: mlx has no way to round periods to whole tokens</source>
        <translation>{0}：mlx 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: llama.cpp has no way to round periods to whole tokens</source>
        <translation>{0}：llama.cpp 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: koboldcpp has no way to round periods to whole tokens</source>
        <translation>{0}：koboldcpp 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: hf-old has no way to round periods to whole tokens</source>
        <translation>{0}：hf-old 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: hf has no way to round periods to whole tokens</source>
        <translation>{0}：hf 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: exllamav2 has no way to round periods to whole tokens</source>
        <translation>{0}：exllamav2 无法把周期取整为整数个词元</translation>
    </message>
    <message>
        <source>{0}: vLLM ignores it with proportional</source>
        <translation>{0}：vLLM 在 proportional 下忽略它</translation>
    </message>
    <message>
        <source>{0}: SGLang ignores it with proportional</source>
        <translation>{0}：SGLang 在 proportional 下忽略它</translation>
    </message>
    <message>
        <source>with θ mode linear a method that does not work through the base</source>
        <translation>θ 分布为 linear 时，应为不通过底数起作用的方法</translation>
    </message>
    <message>
        <source>with θ mode identical a method that does not work through the base</source>
        <translation>θ 分布为 identical 时，应为不通过底数起作用的方法</translation>
    </message>
    <message>
        <source>none, linear, or one that changes the base alone: TabbyAPI has a scale and an alpha</source>
        <translation>none、linear，或只改变底数的方法：TabbyAPI 只有缩放和 alpha</translation>
    </message>
    <message>
        <source>one that vLLM before November 2025 knows; newer: vllm</source>
        <translation>2025 年 11 月之前的 vLLM 认识的方法；较新的用 vllm</translation>
    </message>
    <message>
        <source>none, linear, ntk, dynamic or adjusted-base on a model without YaRN: --ropeconfig has a scale and a base, and cannot switch YaRN on or off</source>
        <translation>none、linear、ntk、dynamic，或在没有 YaRN 的模型上用 adjusted-base：--ropeconfig 只有缩放和底数，不能开关 YaRN</translation>
    </message>
    <message>
        <source>none, linear, ntk, dynamic or adjusted-base: ExLlamaV2 starts YaRN&apos;s ramp from max_seq_len ({0}) instead of L ({1}); pair {2} would turn {3} times as fast</source>
        <translation>none、linear、ntk、dynamic 或 adjusted-base：ExLlamaV2 的 YaRN 过渡从 max_seq_len（{0}）而不是 L（{1}）算起；第 {2} 对会转得快 {3} 倍</translation>
    </message>
    <message>
        <source>{0}: llama.cpp always rounds the ramp outwards to whole pairs</source>
        <translation>{0}：llama.cpp 总是把过渡区的两端向外取整到整数对</translation>
    </message>
    <message>
        <source>{0}: mlx-lm always rounds the ramp outwards to whole pairs</source>
        <translation>{0}：mlx-lm 总是把过渡区的两端向外取整到整数对</translation>
    </message>
    <message>
        <source>{0}: koboldcpp always rounds the ramp outwards to whole pairs</source>
        <translation>{0}：koboldcpp 总是把过渡区的两端向外取整到整数对</translation>
    </message>
    <message>
        <source>{0} to {1}: koboldcpp takes no other length</source>
        <translation>{0} 到 {1}：koboldcpp 不接受其他长度</translation>
    </message>
    <message>
        <source>above low_freq_factor: mlx-lm divides by their difference</source>
        <translation>大于 low_freq_factor：mlx-lm 要除以两者之差</translation>
    </message>
    <message>
        <source>proportional, as in config.json: ExLlamaV2 applies that whatever the options</source>
        <translation>proportional，与 config.json 相同：无论选项如何，ExLlamaV2 都会应用它</translation>
    </message>
    <message>
        <source>llama3, as in config.json: ExLlamaV2 applies that whatever the options</source>
        <translation>llama3，与 config.json 相同：无论选项如何，ExLlamaV2 都会应用它</translation>
    </message>
    <message>
        <source>longrope, as in config.json: ExLlamaV2 applies that whatever the options</source>
        <translation>longrope，与 config.json 相同：无论选项如何，ExLlamaV2 都会应用它</translation>
    </message>
    <message>
        <source>yarn, as in config.json: ExLlamaV2 applies that whatever the options</source>
        <translation>yarn，与 config.json 相同：无论选项如何，ExLlamaV2 都会应用它</translation>
    </message>
    <message>
        <source>linear, as in config.json: ExLlamaV2 applies that whatever the options</source>
        <translation>linear，与 config.json 相同：无论选项如何，ExLlamaV2 都会应用它</translation>
    </message>
    <message>
        <source>dynamic, as in config.json: ExLlamaV2 applies that whatever the options</source>
        <translation>dynamic，与 config.json 相同：无论选项如何，ExLlamaV2 都会应用它</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>图中所示</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>怎样读图</translation>
    </message>
    <message>
        <source>Nothing is asked within {0}: there is no accuracy to change</source>
        <translation>{0} 之内没有提问：没有可改变的准确率</translation>
    </message>
    <message>
        <source>the head dimension</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>the rotary dimension</source>
        <translation>旋转维度</translation>
    </message>
    <message>
        <source>the pairing</source>
        <translation>配对方式</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>the spread of the frequencies</source>
        <translation>频率的分布</translation>
    </message>
    <message>
        <source>the training length</source>
        <translation>训练长度</translation>
    </message>
    <message>
        <source>the target length</source>
        <translation>目标长度</translation>
    </message>
    <message>
        <source>the scaling method</source>
        <translation>缩放方法</translation>
    </message>
    <message>
        <source>the distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>This does not come first: {0}</source>
        <translation>排在第一的不是这一项：{0}</translation>
    </message>
    <message>
        <source>The first {0} stand right. This does not come next: {1}</source>
        <translation>前 {0} 项的位置正确。接下来的不是这一项：{1}</translation>
    </message>
    <message>
        <source>{0} of {1} belong together.{2}</source>
        <translation>{1} 组中有 {0} 组配对正确。{2}</translation>
    </message>
    <message>
        <source>Not in your answer yet:{0}</source>
        <translation>你的答案中还没有：{0}</translation>
    </message>
    <message>
        <source>Only {0} may be changed here; put {1} back.</source>
        <translation>这里只能改变{0}；请把{1}恢复原样。</translation>
    </message>
    <message>
        <source>This cannot be worked out in the scene as it is: {0} (allowed: {1}).</source>
        <translation>在当前场景中无法算出：{0}（允许：{1}）。</translation>
    </message>
    <message>
        <source>Any scene in which this holds: {0}</source>
        <translation>满足以下条件的任何场景：{0}</translation>
    </message>
    <message>
        <source>Position axis that pair k turns with, counted from 1 (time, row, column)</source>
        <translation>第 k 对随哪个位置轴转，从 1 数起（时间、行、列）</translation>
    </message>
    <message>
        <source>Similarity of equal vectors n steps apart along a position axis: 1 time, 2 rows, 3 columns, 0 all of them</source>
        <translation>沿一个位置轴相距 n 步的相等向量的相似度：1 时间，2 行，3 列，0 全部</translation>
    </message>
    <message>
        <source>The share of right answers at L′ for the active RoPE, each pinned one and each other run, apart by whether training asked for such distances. Runs that differ in nothing but their seed are one bar, their mean; the line in it goes from the least to the most.</source>
        <translation>当前 RoPE、每个固定项和每个其他运行在 L′ 处答对的比例，按训练中是否问过这样的距离分开。只有种子不同的运行合为一根柱，取其平均；柱上的线从最小值到最大值。</translation>
    </message>
    <message>
        <source>What you drew</source>
        <translation>你画的</translation>
    </message>
    <message>
        <source>The curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>The drawing covers {0} of the width: draw from {1} = {2} to {3}.</source>
        <translation>画的部分占宽度的 {0}：请从 {1} = {2} 画到 {3}。</translation>
    </message>
    <message>
        <source>On average {0} of the height off, {1} is allowed; furthest at {2} = {3}: drawn {4}, right {5}.{6}</source>
        <translation>平均偏离高度的 {0}，允许 {1}；偏离最大处在 {2} = {3}：画的是 {4}，正确的是 {5}。{6}</translation>
    </message>
    <message>
        <source>A curve through ({0}, {1}) = {2}.</source>
        <translation>经过 ({0}, {1}) = {2} 的曲线。</translation>
    </message>
    <message>
        <source>only in the curve of a drawing, where it is the place along the axis</source>
        <translation>只能用在作图题的曲线中，表示沿轴的位置</translation>
    </message>
    <message>
        <source>Pen at {0} = {1}, {2} = {3}.</source>
        <translation>笔在 {0} = {1}，{2} = {3}。</translation>
    </message>
    <message>
        <source>Where pair k leaves its second element once it is turned, counted from 0</source>
        <translation>第 k 对转过之后其第二个元素所在的位置，从 0 数起</translation>
    </message>
    <message>
        <source>All that you chose holds, but something is missing.</source>
        <translation>你选的都成立，但还缺。</translation>
    </message>
    <message>
        <source>Something is missing as well.</source>
        <translation>另外还缺。</translation>
    </message>
    <message>
        <source>{0} Something is missing as well.</source>
        <translation>{0} 另外还缺。</translation>
    </message>
    <message>
        <source>a root of a power is written with brackets: √(10^4)</source>
        <translation>幂的根要写括号：√(10^4)</translation>
    </message>
    <message>
        <source>position {m:9} becomes {bf16(m):9}</source>
        <translation>位置 {m:9} 变为 {bf16(m):9}</translation>
    </message>
    <message>
        <source>$r_{{k}}$ = ${L}/{2*pi/theta0[k]}$ = {L*theta0[k]/(2*pi)} turns</source>
        <translation>$r_{{k}}$ = ${L}/{2*pi/theta0[k]}$ = {L*theta0[k]/(2*pi)} 圈</translation>
    </message>
    <message>
        <source>$2π/c$ = $2π/{theta0[1]}$ = {2*pi/theta0[1]} tokens</source>
        <translation>$2π/c$ = $2π/{theta0[1]}$ = {2*pi/theta0[1]} 个词元</translation>
    </message>
    <message>
        <source>$s_0$ = {first_negative} tokens</source>
        <translation>$s_0$ = {first_negative} 个词元</translation>
    </message>
    <message>
        <source>pair {k}: interleaved ($x_{{2*k-2}}$, $x_{{2*k-1}}$), half ($x_{{k-1}}$, $x_{{k-1+K}}$)</source>
        <translation>第 {k} 对：交错 ($x_{{2*k-2}}$, $x_{{2*k-1}}$)，前后半 ($x_{{k-1}}$, $x_{{k-1+K}}$)</translation>
    </message>
    <message>
        <source>$T_{{k}}$ = {2*pi/theta0[k]} tokens, $L/T_{{k}}$ = {L*theta0[k]/(2*pi)}</source>
        <translation>$T_{{k}}$ = {2*pi/theta0[k]} 个词元，$L/T_{{k}}$ = {L*theta0[k]/(2*pi)}</translation>
    </message>
    <message>
        <source>$r$ = {r} of $d$ = {d}: {K} pairs turn, {d-r} elements pass through</source>
        <translation>$d$ = {d} 中的 $r$ = {r}：{K} 对旋转，{d-r} 个元素原样通过</translation>
    </message>
    <message>
        <source>right: ${f} · {2*pi*base^((r-2)/r):8}$ = {f*2*pi*base^((r-2)/r):8} tokens; left with $λ$ = {lambda}: {2*pi*(lambda*base)^((r-2)/r):8} tokens</source>
        <translation>右边：${f} · {2*pi*base^((r-2)/r):8}$ = {f*2*pi*base^((r-2)/r):8} 个词元；左边，$λ$ = {lambda}：{2*pi*(lambda*base)^((r-2)/r):8} 个词元</translation>
    </message>
    <message>
        <source>$T_{{k}}$ = $2π · {base}^{{2*(k-1)}/{r}}$ = {2*pi*base^(2*(k-1)/r)} tokens</source>
        <translation>$T_{{k}}$ = $2π · {base}^{{2*(k-1)}/{r}}$ = {2*pi*base^(2*(k-1)/r)} 个词元</translation>
    </message>
    <message>
        <source>$m θ_{{k}}$ = ${m} · {theta[k]}$ = {m*theta[k]} rad: $cos = {round(1e12*cos(m*theta[k]))/1e12}$, $sin = {round(1e12*sin(m*theta[k]))/1e12}$</source>
        <translation>$m θ_{{k}}$ = ${m} · {theta[k]}$ = {m*theta[k]} rad：$cos = {round(1e12*cos(m*theta[k]))/1e12}$，$sin = {round(1e12*sin(m*theta[k]))/1e12}$</translation>
    </message>
    <message>
        <source>largest difference up to $L′$: {scaling_residual} rad</source>
        <translation>到 $L′$ 为止的最大差：{scaling_residual} rad</translation>
    </message>
    <message>
        <source>at distance {s}: {score(s, 0)}</source>
        <translation>在距离 {s} 处：{score(s, 0)}</translation>
    </message>
    <message>
        <source>at distance {s}: {score(s, 0)}, both moved on by 1,000: {score(s + 1000, 1000)}</source>
        <translation>在距离 {s} 处：{score(s, 0)}，两者都后移 1,000：{score(s + 1000, 1000)}</translation>
    </message>
    <message>
        <source>Instead of a click: give the number along the bottom of the plot.</source>
        <translation>不必点击：给出图下方横轴上的数。</translation>
    </message>
    <message>
        <source>Instead of a click: give the number at the side of the plot.</source>
        <translation>不必点击：给出图旁纵轴上的数。</translation>
    </message>
    <message>
        <source>{0}: this is a model of two axes. Half of each head turns with the position in the text, as shown; the other half turns alike with the position within the answer.</source>
        <translation>{0}：这个模型有两个位置轴。每个头的一半随文本中的位置旋转，如图所示；另一半同样旋转，但随回答之内的位置。</translation>
    </message>
    <message>
        <source>{0} is null; {1} is taken in its place.</source>
        <translation>{0} 为 null；改用 {1}。</translation>
    </message>
    <message>
        <source>The config has both rope_scaling and rope_parameters; the former is laid over rope_parameters.{0}, as in the library.</source>
        <translation>配置中同时有 rope_scaling 和 rope_parameters；与库一样，前者覆盖到 rope_parameters.{0} 之上。</translation>
    </message>
    <message>
        <source>{0} always rounds the ramp outwards to whole pairs: those within it turn a little differently from the model as it was trained (truncate false).</source>
        <translation>{0} 总是把过渡区向外取整到整数对：其中各对的旋转与训练时的模型略有不同（truncate 为 false）。</translation>
    </message>
    <message>
        <source>This family has {0} instead of rope_theta.</source>
        <translation>这个系列用 {0} 代替 rope_theta。</translation>
    </message>
    <message>
        <source>This family has {0}; both are written.</source>
        <translation>这个系列另有 {0}；两者都已写出。</translation>
    </message>
    <message>
        <source>This model has a RoPE per layer type: the change belongs into rope_parameters.{0}. The other layer types are written as they are, for the dict is replaced whole.</source>
        <translation>这个模型每种层各有一个 RoPE：改动属于 rope_parameters.{0}。其他种类的层照原样写出，因为整个字典会被替换。</translation>
    </message>
    <message>
        <source>llama.cpp turns the heads of this model with the attention factor 1 and scales its logits by the log multiplier in the file (mscale_all_dim); --yarn-attn-factor stays 1.</source>
        <translation>llama.cpp 以注意力因子 1 旋转这个模型的头，并用文件中的对数乘数（mscale_all_dim）缩放它的分数；--yarn-attn-factor 保持为 1。</translation>
    </message>
    <message>
        <source>mlx-lm has no truncate and rounds the ramp outwards to whole pairs: the pairs within it turn a little differently from the model as it was trained.</source>
        <translation>mlx-lm 没有 truncate，把过渡区向外取整到整数对：其中各对的旋转与训练时的模型略有不同。</translation>
    </message>
    <message>
        <source>The model was trained with {0} (factor {1}); {2} replaces that. Its own reaches {3} tokens as it is. To go beyond, widen it instead: --method {0} --set factor={4} --target-length {5}.</source>
        <translation>模型用 {0}（因子 {1}）训练；{2} 会取代它。它自己的方法本就能到 {3} 个词元。若要更长，请改为加宽它：--method {0} --set factor={4} --target-length {5}。</translation>
    </message>
    <message>
        <source>vLLM before November 2025 (0.11 and older, pull request 28542) ignores rope_parameters and has no keys for {0} layers.</source>
        <translation>2025 年 11 月之前的 vLLM（0.11 及更早，拉取请求 28542）忽略 rope_parameters，也没有针对 {0} 层的键。</translation>
    </message>
    <message>
        <source>{0} and {1} differ; the former is shown, the library refuses such a file.</source>
        <translation>{0} 与 {1} 不同；显示的是前者，库会拒绝这样的文件。</translation>
    </message>
    <message>
        <source>{0} is {1}, not a list of pairs per position axis; one position axis is shown.</source>
        <translation>{0} 是 {1}，而不是“每个位置轴各有几对”的列表；只显示一个位置轴。</translation>
    </message>
    <message>
        <source>{0} names {1} layers, the model has {2}; the layers that both know of are shown.</source>
        <translation>{0} 列出 {1} 层，模型有 {2} 层；显示两者都有的层。</translation>
    </message>
    <message>
        <source>{0} of {1} layers have no attention, so no rotation: they keep a state, or look at their own token and the ones before it in another way.</source>
        <translation>{1} 层中有 {0} 层没有注意力，因而没有旋转：它们保存一个状态，或以别的方式查看自己和之前的词元。</translation>
    </message>
    <message>
        <source>{0} of {1} layers see a window, and the config does not say how long it is.</source>
        <translation>{1} 层中有 {0} 层只看一个窗口，而配置没有说明窗口多长。</translation>
    </message>
    <message>
        <source>{0} is given, but nothing says for which layers; all are shown as seeing everything.</source>
        <translation>给出了 {0}，但没有说明用于哪些层；所有层都显示为能看到全部。</translation>
    </message>
    <message>
        <source>Attention factor {0}, and {1} of {2} layers multiply their queries by up to {3}</source>
        <translation>注意力因子为 {0}，{2} 层中有 {1} 层还把查询最多乘以 {3}</translation>
    </message>
    <message>
        <source>Queries of some layers ×</source>
        <translation>部分层的查询 ×</translation>
    </message>
    <message>
        <source>Layers with a temperature: {0} of {1}, at position m = {2}</source>
        <translation>带温度的层：{1} 层中有 {0} 层，位置 m = {2}</translation>
    </message>
    <message>
        <source>Logits × at m</source>
        <translation>m 处的 logits ×</translation>
    </message>
    <message>
        <source>Of the query at position m = {0}: cos and sin {1}, softmax scale {2}, temperature {3}</source>
        <translation>位置 m = {0} 处的查询：cos 和 sin {1}，softmax 缩放 {2}，温度 {3}</translation>
    </message>
    <message>
        <source>The smallest distance at which a key equal to the query scores below zero, for the query at {0} alone: what another one sees depends on where it stands.</source>
        <translation>与查询相同的键得分首次低于零的最小距离，仅对位于 {0} 的查询成立：别的查询看到什么取决于它所在的位置。</translation>
    </message>
    <message>
        <source>What multiplies the scores of a query at {0}: cos and sin {1} each, so {2}; softmax scale {3}; temperature {4}. {5} of {6} layers multiply their queries by up to {7} besides.</source>
        <translation>{0} 处查询的分数所乘的倍数：cos 和 sin 各 {1}，即 {2}；softmax 缩放 {3}；温度 {4}。此外 {6} 层中有 {5} 层把查询最多乘以 {7}。</translation>
    </message>
    <message>
        <source>{0}: similarity first turns negative beyond the axis, at {1}</source>
        <translation>{0}：相似度首次变负在坐标轴之外，位于 {1}</translation>
    </message>
    <message>
        <source>The smallest s with g(s_eff) &lt; 0, for the query at {0} alone: what another one sees depends on where it stands</source>
        <translation>g(s_eff) &lt; 0 的最小 s，仅对位于 {0} 的查询成立：别的查询看到什么取决于它所在的位置</translation>
    </message>
    <message>
        <source>a window of unknown length</source>
        <translation>长度未知的窗口</translation>
    </message>
    <message>
        <source>layer {0}: no attention, so no positions</source>
        <translation>第 {0} 层：没有注意力，因而没有位置</translation>
    </message>
    <message>
        <source>Rotates, sees a window of unknown length</source>
        <translation>旋转，看到长度未知的窗口</translation>
    </message>
    <message>
        <source>No attention: a state instead of keys</source>
        <translation>没有注意力：用状态代替键</translation>
    </message>
    <message>
        <source>Rotates</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Temperature at the end of L′</source>
        <translation>L′ 末尾的温度</translation>
    </message>
    <message>
        <source>{0} of {1} layers have attention, the others keep a state; {2} rotate</source>
        <translation>{1} 层中有 {0} 层有注意力，其余保存状态；{2} 层旋转</translation>
    </message>
    <message>
        <source>{0} of {1} layers see a window of unknown length</source>
        <translation>{1} 层中有 {0} 层看到长度未知的窗口</translation>
    </message>
    <message>
        <source>All {0} layers see a window of {1} tokens</source>
        <translation>全部 {0} 层都只看 {1} 个词元的窗口</translation>
    </message>
    <message>
        <source>Layers with a temperature</source>
        <translation>带温度的层</translation>
    </message>
    <message>
        <source>They multiply their queries by up to {0} at the end of L′</source>
        <translation>它们在 L′ 末尾把查询最多乘以 {0}</translation>
    </message>
    <message>
        <source>As the model has it</source>
        <translation>与模型一致</translation>
    </message>
    <message>
        <source>Pairs that turn with a position axis, counted from 1</source>
        <translation>随某个位置轴旋转的对的数目，轴从 1 数起</translation>
    </message>
    <message>
        <source>Only llama-completion takes --grp-attn-n and --grp-attn-w; llama-server has no SelfExtend any more.</source>
        <translation>只有 llama-completion 接受 --grp-attn-n 和 --grp-attn-w；llama-server 不再支持 SelfExtend。</translation>
    </message>
    <message>
        <source>llama.cpp groups the cache a width at a time, as soon as so many newer tokens are there: in between a query sees a little more of the cache ungrouped than shown.</source>
        <translation>llama.cpp 每次把一个宽度的缓存分组，一旦有这么多更新的词元：在此之间，查询看到的未分组缓存比显示的略多。</translation>
    </message>
    <message>
        <source>Dual Chunk Attention runs up to vLLM 0.10 only, with VLLM_ATTENTION_BACKEND=DUAL_CHUNK_FLASH_ATTN and VLLM_USE_V1=0 (pull request 25351 removed it).</source>
        <translation>Dual Chunk Attention 只能在 vLLM 0.10 及更早版本运行，需设置 VLLM_ATTENTION_BACKEND=DUAL_CHUNK_FLASH_ATTN 和 VLLM_USE_V1=0（拉取请求 25351 移除了它）。</translation>
    </message>
    <message>
        <source>window {0}, both ways</source>
        <translation>窗口 {0}，向两侧</translation>
    </message>
    <message>
        <source>RoFormer bound A(s), right axis</source>
        <translation>RoFormer 上界 A(s)，右轴</translation>
    </message>
    <message>
        <source>Too fast to be seen here: {0} of {1}; the slowest repeats after {2}</source>
        <translation>此处太快而看不见：{1}中的 {0} 个；最慢的一对每隔 {2} 重复一次</translation>
    </message>
    <message>
        <source>Each cell is the mean of one pair over {0} neighbouring positions, so pairs that turn a quarter of a turn or more within them are 0. Zoom in to see them.</source>
        <translation>每个格子是一个对在 {0} 个相邻位置上的平均，其间转四分之一圈或更多的对为 0。放大即可看到。</translation>
    </message>
    <message>
        <source>Smoothed: each curve is its mean over a thirtieth of the axis, its band reaches from the least to the greatest value there; the pointer reads both the mean and the value itself.</source>
        <translation>已平滑：每条曲线是横轴三十分之一宽度上的平均，它的带从那里的最小值延伸到最大值；指针同时读出平均值和该处的值。</translation>
    </message>
    <message>
        <source>{0}, moving mean</source>
        <translation>{0}，滑动平均</translation>
    </message>
    <message>
        <source>{0}: moving mean</source>
        <translation>{0}：滑动平均</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} no longer turns</source>
        <translation>{0}：{2}中有 {1} 对不再旋转</translation>
    </message>
    <message>
        <source>Training length L</source>
        <translation>训练长度 L</translation>
    </message>
    <message>
        <source>Head dimension d</source>
        <translation>头维度 d</translation>
    </message>
    <message>
        <source>All {0} positions shown can be told apart by more than {1} rad</source>
        <translation>所示的 {0} 个位置都可以用大于 {1} rad 的角度区分</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>For the lecturer</source>
        <translation>给讲课者</translation>
    </message>
    <message>
        <source>small model, made task</source>
        <translation>小模型，人造任务</translation>
    </message>
    <message>
        <source>small model, short text</source>
        <translation>小模型，短文本</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>seeds {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} 步</translation>
    </message>
    <message>
        <source>{0} × {1} heads, width {2}</source>
        <translation>{0} 层 × {1} 个头，宽度 {2}</translation>
    </message>
    <message>
        <source>The run {0} of this scene is not on this machine</source>
        <translation>这个场景的运行 {0} 不在这台机器上</translation>
    </message>
    <message>
        <source>Right beyond the {0} of training</source>
        <translation>在训练的 {0}之外答对</translation>
    </message>
    <message>
        <source>Right within {0}</source>
        <translation>在 {0}之内答对</translation>
    </message>
    <message>
        <source>All {0} heads on one sequence of {1} tokens: a click enlarges one</source>
        <translation>全部 {0} 个头，在一个 {1} 个词元的序列上：单击可放大一个</translation>
    </message>
    <message>
        <source>Lab: attention of the heads</source>
        <translation>实验室：各头的注意力</translation>
    </message>
    <message>
        <source>All heads, or one: row m is what position m attends to on one sequence that was not trained on; what comes after m is hidden from it. A click enlarges a head and brings all back.</source>
        <translation>全部头，或一个：第 m 行是位置 m 在一个未训练过的序列上所注意的；m 之后的内容对它不可见。单击可放大一个头，再单击又回到全部。</translation>
    </message>
    <message>
        <source>All heads beside each other, or one</source>
        <translation>全部头并排，或一个</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>全部头</translation>
    </message>
    <message>
        <source>Right farther back than the {0} of training</source>
        <translation>比训练的 {0} 更远处答对</translation>
    </message>
    <message>
        <source>Right up to a distance of {0}</source>
        <translation>距离不超过 {0}时答对</translation>
    </message>
    <message>
        <source>{0} right farther back than in training</source>
        <translation>比训练时更远处答对 {0}</translation>
    </message>
    <message>
        <source>Right at {0}</source>
        <translation>在 {0}处答对</translation>
    </message>
    <message>
        <source>At {0}: {1} right beyond training</source>
        <translation>在 {0} 处：训练之外答对 {1}</translation>
    </message>
    <message>
        <source>Right after {0} steps</source>
        <translation>{0} 步之后答对</translation>
    </message>
    <message>
        <source>|Wq|·|Wk| of the pair</source>
        <translation>该对的 |Wq|·|Wk|</translation>
    </message>
    <message>
        <source>Frobenius norms of the columns of Wq and Wk that make each pair, multiplied, for each head; heads of the first layer are dashed.</source>
        <translation>构成每一对的 Wq 与 Wk 各列的 Frobenius 范数之积，逐头给出；第一层的头用虚线。</translation>
    </message>
    <message>
        <source>position {0} reads {1}; next is {2}, which the model gives {4}; it says {3}</source>
        <translation>位置 {0} 读到 {1}；下一个是 {2}，模型给它 {4}；模型说 {3}</translation>
    </message>
    <message>
        <source>The last tokens of one sequence in rows: above the token that is read, below what the model says comes next where that is asked, between them whether it is right.</source>
        <translation>一个序列的最后若干词元，分行排列：上面是读到的词元，下面是被问到时模型说的下一个词元，中间是对或错。</translation>
    </message>
    <message>
        <source>{0}, now {1}</source>
        <translation>{0}，现在用 {1}</translation>
    </message>
    <message>
        <source>in training a method that changes θ, not distances; a trained run can be looked at with it</source>
        <translation>训练时须是改变 θ 而不是改变距离的方法；已训练的运行可以用它来观察</translation>
    </message>
    <message>
        <source>a share of the rate, 0 to 1</source>
        <translation>学习率的一个比例，0 到 1</translation>
    </message>
    <message>
        <source>YaRN (1, 32)</source>
        <translation>YaRN (1, 32)</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>from {1} ({2}) down to {3} ({4})</source>
        <translation>从 {1}（{2}）到 {3}（{4}）</translation>
    </message>
    <message>
        <source>farther</source>
        <translation>更远</translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>之外</translation>
    </message>
    <message>
        <source>{2} seeds</source>
        <translation>{2} 个种子</translation>
    </message>
    <message>
        <source>{3} seeds</source>
        <translation>{3} 个种子</translation>
    </message>
    <message>
        <source>run {0}</source>
        <translation>运行 {0}</translation>
    </message>
    <message>
        <source>one head</source>
        <translation>一个头</translation>
    </message>
    <message>
        <source>Newer vLLM with transformers 4 installed lays the file&apos;s own rope_scaling and rope_theta over rope_parameters once more: use vllm-old&apos;s text there too.</source>
        <translation>装有 transformers 4 的较新 vLLM 会再次用文件自己的 rope_scaling 和 rope_theta 覆盖 rope_parameters：那里也请用 vllm-old 的写法。</translation>
    </message>
    <message>
        <source>Rotated part r</source>
        <translation>旋转部分 r</translation>
    </message>
    <message>
        <source>a multiple of group_size ({0}): llama.cpp stops otherwise; the nearest is {1}</source>
        <translation>group_size（{0}）的倍数：否则 llama.cpp 会停止；最近的是 {1}</translation>
    </message>
    <message>
        <source>vllm-old: vLLM {0} and newer has no attention backend for Dual Chunk Attention (pull request {1})</source>
        <translation>vllm-old：vLLM {0} 及更新版本没有 Dual Chunk Attention 的注意力后端（pull request {1}）</translation>
    </message>
    <message>
        <source>a model whose scaling ExLlamaV2 knows: linear, yarn, llama3 or longrope (this one has proportional)</source>
        <translation>缩放方式为 ExLlamaV2 所知的模型：linear、yarn、llama3 或 longrope（这个是 proportional）</translation>
    </message>
    <message>
        <source>a method that changes θ: this code turns by plain positions, and rerope changes which distances a query sees</source>
        <translation>改变 θ 的方法：这段代码按普通位置旋转，而 rerope 改变查询所看到的距离</translation>
    </message>
    <message>
        <source>a method that changes θ: this code turns by plain positions, and leaky-rerope changes which distances a query sees</source>
        <translation>改变 θ 的方法：这段代码按普通位置旋转，而 leaky-rerope 改变查询所看到的距离</translation>
    </message>
    <message>
        <source>a method that changes θ: this code turns by plain positions, and self-extend changes which distances a query sees</source>
        <translation>改变 θ 的方法：这段代码按普通位置旋转，而 self-extend 改变查询所看到的距离</translation>
    </message>
    <message>
        <source>a method that changes θ: this code turns by plain positions, and dual-chunk changes which distances a query sees</source>
        <translation>改变 θ 的方法：这段代码按普通位置旋转，而 dual-chunk 改变查询所看到的距离</translation>
    </message>
    <message>
        <source>Within L′ = {0}, the only pair turns farther than in training</source>
        <translation>在 L′ = {0} 之内，唯一的一对转得比训练时更远</translation>
    </message>
    <message>
        <source>Within L′ = {0}, the only pair meets angles never seen in training</source>
        <translation>在 L′ = {0} 之内，唯一的一对遇到训练中从未见过的角度</translation>
    </message>
    <message>
        <source>{0} has fewer than the three pairs that GIFT wants to be matched: left out.</source>
        <translation>{0} 少于 GIFT 配对题所要求的三对：略去。</translation>
    </message>
    <message>
        <source>{0} asks for an order, which GIFT cannot hold: asked as a place for each item.</source>
        <translation>{0} 要求排序，GIFT 没有这种题型：改为问每一项的位置。</translation>
    </message>
    <message>
        <source>{0} asks for an own text, to which GIFT holds no model answer for the marker: it is in the feedback.</source>
        <translation>{0} 要求用自己的话作答，GIFT 不能给评分人带参考答案：它放在反馈里。</translation>
    </message>
    <message>
        <source>GIFT</source>
        <translation>GIFT</translation>
    </message>
    <message>
        <source>Questions as plain text, for Moodle and many others; it holds no pictures.</source>
        <translation>纯文本题目，供 Moodle 和许多其他程序使用；不能带图。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>The questions with pictures beside, then their answers and the notes for the lecturer.</source>
        <translation>题目（图在旁边的文件夹里），然后是答案和讲师备注。</translation>
    </message>
    <message>
        <source>{0} asks for an order, a type of question that Moodle has from 4.4 on.</source>
        <translation>{0} 要求排序，这种题型 Moodle 从 4.4 起才有。</translation>
    </message>
    <message>
        <source>Moodle XML</source>
        <translation>Moodle XML</translation>
    </message>
    <message>
        <source>Questions for Moodle: numbers with their tolerance, reasons as feedback, pictures.</source>
        <translation>供 Moodle 使用的题目：数字带容差，理由作为反馈，带图。</translation>
    </message>
    <message>
        <source>{0} asks for an own text, which no program scores: the model answer is for the marker.</source>
        <translation>{0} 要求用自己的话作答，没有程序能评分：参考答案是给评分人的。</translation>
    </message>
    <message>
        <source>QTI 2.1</source>
        <translation>QTI 2.1</translation>
    </message>
    <message>
        <source>A package of items, with pictures, that many learning platforms take.</source>
        <translation>题目包，带图，许多学习平台可以导入。</translation>
    </message>
    <message>
        <source>Handout (PDF)</source>
        <translation>讲义（PDF）</translation>
    </message>
    <message>
        <source>Steps, figures and room to answer, and the answers as another file.</source>
        <translation>各步、图和作答的空白，答案另成一个文件。</translation>
    </message>
    <message>
        <source>Slides (PDF 16:9)</source>
        <translation>幻灯片（PDF 16:9）</translation>
    </message>
    <message>
        <source>A page for each step, and pages with the notes for the lecturer.</source>
        <translation>一步一页，另有带讲师备注的页面。</translation>
    </message>
    <message>
        <source>{0}, step {1} ({2}) asks for a scene to be made, which only the program can judge: left out.</source>
        <translation>{0} 第 {1} 步（{2}）要求做出一个场景，只有本程序能评判：略去。</translation>
    </message>
    <message>
        <source>{0}, step {1} ({2}) asks for a curve to be drawn, which only the program can judge: left out.</source>
        <translation>{0} 第 {1} 步（{2}）要求画一条曲线，只有本程序能评判：略去。</translation>
    </message>
    <message>
        <source>{0}, step {1} ({2}) asks for a click on a plot: asked as a number.</source>
        <translation>{0} 第 {1} 步（{2}）要求在图上点击：改为填写数字。</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 圈</translation>
    </message>
    <message>
        <source>{0} has no effect: the library writes it and reads {1} alone.</source>
        <translation>{0} 不起作用：库会写出它，但只读取 {1}。</translation>
    </message>
    <message>
        <source>fewer scans, or shorter ones: those before this one took all the work that a lesson may ask for</source>
        <translation>更少或更短的扫描：之前的扫描已用完一课可要求的工作量</translation>
    </message>
    <message>
        <source>identical:C with C from 1e-300 to 1e6</source>
        <translation>identical:C，C 从 1e-300 到 1e6</translation>
    </message>
    <message>
        <source>custom: with numbers that are 0 or from 1e-300 to 1e6</source>
        <translation>custom:，每个数为 0，或从 1e-300 到 1e6</translation>
    </message>
    <message>
        <source>identical:C with C from {0} to {1}</source>
        <translation>identical:C，C 从 {0} 到 {1}</translation>
    </message>
    <message>
        <source>custom: with numbers that are {0} or from {1} to {2}</source>
        <translation>custom:，每个数为 {0}，或从 {1} 到 {2}</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has absolute positions)</source>
        <translation>带旋转位置编码的模型（此模型：绝对位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has absolute positions and the boxes of words)</source>
        <translation>带旋转位置编码的模型（此模型：绝对位置与词的边框）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has ALiBi)</source>
        <translation>带旋转位置编码的模型（此模型：ALiBi）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has relative positions)</source>
        <translation>带旋转位置编码的模型（此模型：相对位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has a relative position bias)</source>
        <translation>带旋转位置编码的模型（此模型：相对位置偏置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has positions from a convolution)</source>
        <translation>带旋转位置编码的模型（此模型：由卷积得到的位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has no position embedding)</source>
        <translation>带旋转位置编码的模型（此模型：没有位置编码）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has no attention)</source>
        <translation>带旋转位置编码的模型（此模型：没有注意力）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has positions learned with the patches)</source>
        <translation>带旋转位置编码的模型（此模型：与图块一同学到的位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has two-dimensional rotary positions over image patches, which are not drawn along one axis)</source>
        <translation>带旋转位置编码的模型（此模型：图块上的二维旋转位置，不沿一条轴画出）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has no rotary positions along a text)</source>
        <translation>带旋转位置编码的模型（此模型：没有沿文本的旋转位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has no rotary positions)</source>
        <translation>带旋转位置编码的模型（此模型：没有旋转位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has no code in llama.cpp)</source>
        <translation>带旋转位置编码的模型（此模型：llama.cpp 里没有代码）</translation>
    </message>
    <message>
        <source>false for a model with rotary embeddings (this one has ALiBi)</source>
        <translation>带旋转位置编码的模型须为 false（此模型：ALiBi）</translation>
    </message>
    <message>
        <source>{0} for a model with rotary embeddings (this one has ALiBi in its 13B size)</source>
        <translation>带旋转位置编码的模型须为 {0}（此模型：13B 规模用 ALiBi）</translation>
    </message>
    <message>
        <source>&quot;rope&quot; for a model with rotary embeddings (this one has learned positions)</source>
        <translation>带旋转位置编码的模型须为 &quot;rope&quot;（此模型：学得的位置）</translation>
    </message>
    <message>
        <source>&quot;rope&quot; for a model with rotary embeddings (this one has no position embedding)</source>
        <translation>带旋转位置编码的模型须为 &quot;rope&quot;（此模型：没有位置编码）</translation>
    </message>
    <message>
        <source>true for a model with rotary embeddings (this one has ALiBi or learned positions)</source>
        <translation>带旋转位置编码的模型须为 true（此模型：ALiBi 或学得的位置）</translation>
    </message>
    <message>
        <source>true for a model with rotary embeddings (this one has no position embedding)</source>
        <translation>带旋转位置编码的模型须为 true（此模型：没有位置编码）</translation>
    </message>
    <message>
        <source>&quot;rotary&quot; for a model with rotary embeddings (this one has relative positions)</source>
        <translation>带旋转位置编码的模型须为 &quot;rotary&quot;（此模型：相对位置）</translation>
    </message>
    <message>
        <source>a number for a model with rotary embeddings (this one has no position embedding)</source>
        <translation>带旋转位置编码的模型须为一个数（此模型：没有位置编码）</translation>
    </message>
    <message>
        <source>{0}: this model&apos;s class takes nothing else from its config</source>
        <translation>{0}：此模型的类不从配置中读取别的值</translation>
    </message>
    <message>
        <source>none: this model&apos;s class takes nothing else from its config (it would turn with base {0})</source>
        <translation>none：此模型的类不从配置中读取别的值（它会以底数 {0} 旋转）</translation>
    </message>
    <message>
        <source>a whole number from {0} to head_dim ({1})</source>
        <translation>{0} 到 head_dim（{1}）的整数</translation>
    </message>
    <message>
        <source>a list of {0} numbers, one per pair</source>
        <translation>含 {0} 个数的列表，每对一个</translation>
    </message>
    <message>
        <source>none or one that changes the base alone: mlx-lm&apos;s file for this model reads no other scaling</source>
        <translation>none，或只改变底数的方法：mlx-lm 中此模型的文件不读取别的缩放</translation>
    </message>
    <message>
        <source>none, linear or one that changes the base alone: mlx-lm&apos;s file for this model reads no other scaling</source>
        <translation>none、linear，或只改变底数的方法：mlx-lm 中此模型的文件不读取别的缩放</translation>
    </message>
    <message>
        <source>a language model&apos;s config.json</source>
        <translation>语言模型的 config.json</translation>
    </message>
    <message>
        <source>a timm model&apos;s config</source>
        <translation>timm 模型的配置</translation>
    </message>
    <message>
        <source>a NeMo model&apos;s config</source>
        <translation>NeMo 模型的配置</translation>
    </message>
    <message>
        <source>the config.json of the model converted for transformers</source>
        <translation>该模型转换为 transformers 后的 config.json</translation>
    </message>
    <message>
        <source>a model none of whose layers rotates</source>
        <translation>没有任何层旋转的模型</translation>
    </message>
    <message>
        <source>an object, or null for layers without rotation</source>
        <translation>一个对象；不旋转的层用 null</translation>
    </message>
    <message>
        <source>an even number from {0}</source>
        <translation>从 {0} 起的偶数</translation>
    </message>
    <message>
        <source>a GGUF file without general.architecture</source>
        <translation>没有 general.architecture 的 GGUF 文件</translation>
    </message>
    <message>
        <source>one that says it</source>
        <translation>写明了它的文件</translation>
    </message>
    <message>
        <source>a whole GGUF file</source>
        <translation>完整的 GGUF 文件</translation>
    </message>
    <message>
        <source>a little-endian one</source>
        <translation>小端序的文件</translation>
    </message>
    <message>
        <source>every key once</source>
        <translation>每个键只出现一次</translation>
    </message>
    <message>
        <source>none, linear, yarn or longrope</source>
        <translation>none、linear、yarn 或 longrope</translation>
    </message>
    <message>
        <source>a GGUF file of version {0}</source>
        <translation>版本 {0} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>version {0} or {1}</source>
        <translation>版本 {0} 或 {1}</translation>
    </message>
    <message>
        <source>a number greater than {0}, at most {1}</source>
        <translation>大于 {0}、不超过 {1} 的数</translation>
    </message>
    <message>
        <source>{0}, one per pair</source>
        <translation>{0} 个，每对一个</translation>
    </message>
    <message>
        <source>what this model&apos;s class takes; merged into its config this would not be read</source>
        <translation>此模型的类所读取的内容；并入其配置后，这不会被读取</translation>
    </message>
    <message>
        <source>{0} (no rotation), or a number greater than {1}</source>
        <translation>{0}（不旋转），或大于 {1} 的数</translation>
    </message>
    <message>
        <source>a list of numbers, one per layer</source>
        <translation>数的列表，每层一个</translation>
    </message>
    <message>
        <source>One recipe: one model turns q and k, the other does not and cannot tell which token stood how far back. Three seeds of each: a strip shows how far runs differ by their random start alone.</source>
        <translation>同一个配方：一个模型旋转 q 和 k，另一个不旋转，于是分不清哪个词元在多远之前。各三个种子：带子显示仅仅随机初始化不同，各次运行就相差多少。</translation>
    </message>
    <message>
        <source>Four spreads of θ, three seeds each. With θ = 1 everywhere a turn takes 6.3 tokens, and distances a turn apart look alike; with 0.1 it takes 63, and the model nearly keeps up.</source>
        <translation>四种 θ 分布，各三个种子。处处 θ = 1 时，一圈是 6.3 个词元，相差一圈的距离看起来一样；0.1 时一圈是 63 个，模型几乎跟得上。</translation>
    </message>
    <message>
        <source>Trained at 64 tokens, looked at with 128; three seeds. Interpolation ruins what worked nearby, NTK keeps it and gains little, by parts keeps it and reaches furthest. Train on with interpolation: in 100 steps it recovers, and so does every other way in so small a model.</source>
        <translation>以 64 个词元训练，以 128 个来观察；三个种子。插值毁掉了近处原本有效的东西，NTK 保住了它但所得不多，分段方法保住了它而且走得最远。用插值继续训练：100 步之内就恢复；在这么小的模型里，其他方法也一样。</translation>
    </message>
    <message>
        <source>at most 12 runs of the Lab</source>
        <translation>最多 12 个实验室运行</translation>
    </message>
    <message>
        <source>{0} on one sequence of {1} tokens: a click brings all back</source>
        <translation>{0}，在一个 {1} 个词元的序列上：单击回到全部</translation>
    </message>
    <message>
        <source>Token of the row, read above, answered below</source>
        <translation>行内词元，上为读入，下为回答</translation>
    </message>
    <message>
        <source>{0} % to {1} %</source>
        <translation>{0} % 到 {1} %</translation>
    </message>
    <message>
        <source>a number that leaves the base above {0}, at most {1}</source>
        <translation>使底数大于 {0} 且至多为 {1} 的数</translation>
    </message>
    <message>
        <source>{0} was read as {1}: decimals follow a point, and a comma only sets off thousands.</source>
        <translation>{0} 被读作 {1}：小数点用句点，逗号只用来分隔千位。</translation>
    </message>
    <message>
        <source>The answer is a plain number, not one of {0}.</source>
        <translation>答案是一个不带单位的数，不带 {0}。</translation>
    </message>
    <message>
        <source>The answer is asked in {0}, not in {1}.</source>
        <translation>答案要以 {0} 为单位，而不是 {1}。</translation>
    </message>
    <message>
        <source>{0} is not clear: {1}.</source>
        <translation>{0} 不明确：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be read as a number. It may look like 0.01, 1e-2, 1/100, 2\*pi or 217,640.</source>
        <translation>{0} 不能读作一个数。可以写成 0.01、1e-2、1/100、2\*pi 或 217,640。</translation>
    </message>
    <message>
        <source>That points the same way, but it is not the angle asked for: whole turns of $2π$ lie between.</source>
        <translation>指向是一样的，但不是所问的角度：两者相差整圈，每圈 $2π$。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s class takes its base, {1}, from a RoPE dict of its own.</source>
        <translation>{0} 不起作用：这个模型的类从自带的 RoPE 字典取底数 {1}。</translation>
    </message>
    <message>
        <source>{0} has no effect: without scaling, this model&apos;s code reads {1} only.</source>
        <translation>{0} 不起作用：没有缩放时，这个模型的代码只读 {1}。</translation>
    </message>
    <message>
        <source>{0}: this model&apos;s code never looks at the length, so θ stays as it is at the start: nothing is scaled by it.</source>
        <translation>{0}：这个模型的代码从不看长度，因此 θ 保持开始时的值：不会随长度缩放。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s class reads it in the dict of a layer type only.</source>
        <translation>{0} 不起作用：这个模型的类只在某一层类型的字典里读它。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s class has one RoPE for all its layers.</source>
        <translation>{0} 不起作用：这个模型的类所有层共用一个 RoPE。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s class looks there for a dict of each layer type.</source>
        <translation>{0} 不起作用：这个模型的类在那里找的是每种层类型各一个字典。</translation>
    </message>
    <message>
        <source>First negative distance, geometric spread</source>
        <translation>首个为负的距离，等比分布</translation>
    </message>
    <message>
        <source>first of these to pass: {0}</source>
        <translation>其中首个通过的：{0}</translation>
    </message>
    <message>
        <source>Group of {0} pairs</source>
        <translation>每组 {0} 对</translation>
    </message>
    <message>
        <source>Elements of one colour hold the same {0} pairs, of which the first has an arc; mixing the two layouts up turns the wrong elements. Zoom in for single pairs.</source>
        <translation>同色的元素属于同样的 {0} 对，弧线画的是其中第一对；混淆两种排布会旋转错误的元素。放大可看单个对。</translation>
    </message>
    <message>
        <source>Eight colours, to be told from each other: of the first pairs, or of groups where a pair would be thinner than a pixel; or a colour for each pair</source>
        <translation>彼此分得清的八种颜色：前几对各一种，若一对比一个像素还细则每组一种；或每对一种颜色</translation>
    </message>
    <message>
        <source>Eight colours</source>
        <translation>八种颜色</translation>
    </message>
    <message>
        <source>one seed</source>
        <translation>一个种子</translation>
    </message>
    <message>
        <source>The library refuses {0} of type {1} for this model: its class scales by longrope only.</source>
        <translation>对这个模型，库会拒绝类型为 {1} 的 {0}：它的类只用 longrope 缩放。</translation>
    </message>
    <message>
        <source>This model&apos;s class makes θ for {0} elements of a head; {1} is {2}.</source>
        <translation>这个模型的类为每个头的 {0} 个元素计算 θ；{1} 为 {2}。</translation>
    </message>
    <message>
        <source>{0} is {1}: no layer of this model turns, it has {2}. Shown is the θ that its class makes of the other keys and does not use.</source>
        <translation>{0} 为 {1}：这个模型没有任何层旋转，位置方式是：{2}。这里显示的是它的类由其他键算出但不使用的 θ。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s class looks for dicts of layer types in {1} alone.</source>
        <translation>{0} 不起作用：这个模型的类只在 {1} 里找各层类型的字典。</translation>
    </message>
    <message>
        <source>learned positions</source>
        <translation>学得的位置</translation>
    </message>
    <message>
        <source>no position embedding</source>
        <translation>没有位置编码</translation>
    </message>
    <message>
        <source>No pair turns with rows or columns: all patches look alike</source>
        <translation>没有对随行或列转动：所有图块看起来都一样</translation>
    </message>
    <message>
        <source>Neighbouring positions cannot be told apart: all pairs agree within {0} rad</source>
        <translation>相邻位置无法区分：所有对的差异都不超过 {0} rad</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>如训练时</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>如现在</translation>
    </message>
    <message>
        <source>none, linear or dynamic: this model&apos;s code knows no other</source>
        <translation>none、linear 或 dynamic：这个模型的代码不认识其他方法</translation>
    </message>
    <message>
        <source>a method that only changes the base (vLLM&apos;s code for this model reads rope_ratio alone)</source>
        <translation>只改变底数的方法（vLLM 为这个模型写的代码只读 rope_ratio）</translation>
    </message>
    <message>
        <source>a method that only changes the base (SGLang&apos;s code for this model reads rope_ratio alone)</source>
        <translation>只改变底数的方法（SGLang 为这个模型写的代码只读 rope_ratio）</translation>
    </message>
    <message>
        <source>a model that vLLM runs with rotary embeddings: this one it runs with ALiBi or not at all</source>
        <translation>vLLM 以旋转位置编码运行的模型：这一个它只以 ALiBi 运行，或者根本不运行</translation>
    </message>
    <message>
        <source>a model that SGLang runs with rotary embeddings: this one it runs with ALiBi or not at all</source>
        <translation>SGLang 以旋转位置编码运行的模型：这一个它只以 ALiBi 运行，或者根本不运行</translation>
    </message>
    <message>
        <source>a GGUF file of the architecture {0}</source>
        <translation>架构为 {0} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with {0} {1}</source>
        <translation>{0} 为 {1} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose {0} is no number</source>
        <translation>{0} 不是数的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file without {0}</source>
        <translation>没有 {0} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose {0} is {1}</source>
        <translation>{0} 为 {1} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose {0} has {1} numbers</source>
        <translation>{0} 有 {1} 个数的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose {0} holds {1}</source>
        <translation>{0} 含有 {1} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with the key {0} twice</source>
        <translation>键 {0} 出现两次的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose {0} is of type {1}</source>
        <translation>{0} 的类型为 {1} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose {0} has {1} elements</source>
        <translation>{0} 有 {1} 个元素的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends before its {0}</source>
        <translation>在 {0} 之前就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that cannot be opened</source>
        <translation>无法打开的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a header of more than {0} bytes</source>
        <translation>文件头超过 {0} 字节的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a value of the unknown type {0}</source>
        <translation>含有未知类型 {0} 的值的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a list of lists</source>
        <translation>含有列表的列表的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a list longer than the file</source>
        <translation>含有比文件还长的列表的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a tensor of {0} dimensions</source>
        <translation>含有 {0} 维张量的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file without its first four letters</source>
        <translation>缺少开头四个字母的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file of the big-endian kind</source>
        <translation>大端序的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with {0} keys and {1} tensors</source>
        <translation>有 {0} 个键和 {1} 个张量的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with an alignment of {0}</source>
        <translation>对齐为 {0} 的 GGUF 文件</translation>
    </message>
    <message>
        <source>a smaller header</source>
        <translation>更小的文件头</translation>
    </message>
    <message>
        <source>types {0} to {1}</source>
        <translation>类型 {0} 到 {1}</translation>
    </message>
    <message>
        <source>lists of numbers and texts</source>
        <translation>数和文本的列表</translation>
    </message>
    <message>
        <source>a file that starts with GGUF</source>
        <translation>以 GGUF 开头的文件</translation>
    </message>
    <message>
        <source>32-bit floats there</source>
        <translation>那里是 32 位浮点数</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>{0} 到 {1}</translation>
    </message>
    <message>
        <source>from {0} to {1}, one per pair</source>
        <translation>{0} 到 {1}，每对一个</translation>
    </message>
    <message>
        <source>numbers greater than {0}</source>
        <translation>大于 {0} 的数</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its value type</source>
        <translation>在值的类型中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its list length</source>
        <translation>在列表长度中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its list</source>
        <translation>在列表中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its text</source>
        <translation>在文本中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its vocabulary</source>
        <translation>在词表中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its tensor</source>
        <translation>在张量中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its divisors</source>
        <translation>在除数中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its first bytes</source>
        <translation>在开头的字节中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its version</source>
        <translation>在版本中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its tensor count</source>
        <translation>在张量数中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its key count</source>
        <translation>在键数中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its key</source>
        <translation>在键中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its tensor name</source>
        <translation>在张量名中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file that ends within its value</source>
        <translation>在值中间就结束的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose text is longer than the file</source>
        <translation>文本比文件还长的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a text of {0} bytes</source>
        <translation>文本有 {0} 字节的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose key is longer than the file</source>
        <translation>键比文件还长的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a key of {0} bytes</source>
        <translation>键有 {0} 字节的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file whose tensor name is longer than the file</source>
        <translation>张量名比文件还长的 GGUF 文件</translation>
    </message>
    <message>
        <source>a GGUF file with a tensor name of {0} bytes</source>
        <translation>张量名有 {0} 字节的 GGUF 文件</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; speaks of a plot, and GIFT holds no picture: show it with the question ({1}).</source>
        <translation>“{0}” 提到了图，而 GIFT 不能带图：请随题目一起展示（{1}）。</translation>
    </message>
    <message>
        <source>Distances up to</source>
        <translation>最大距离</translation>
    </message>
    <message>
        <source>Common frequency c</source>
        <translation>共同频率 c</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>this course</source>
        <translation>本课程</translation>
    </message>
    <message>
        <source>RoFormer</source>
        <translation>RoFormer</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>参见</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>No layer of this model turns. Shown is the θ that its class makes all the same and does not use.</source>
        <translation>这个模型没有任何层旋转。这里显示的是它的类照样算出但不使用的 θ。</translation>
    </message>
    <message>
        <source>{0} at the top level wins over that of text_config, as in the library.</source>
        <translation>顶层的 {0} 优先于 text_config 中的同名键，与库一致。</translation>
    </message>
    <message>
        <source>Not read: {0}. The language model is read from {1} alone.</source>
        <translation>未读取：{0}。语言模型只从 {1} 读取。</translation>
    </message>
    <message>
        <source>That is near: the answer is asked for to within {0}.</source>
        <translation>很接近了：答案要求精确到 {0} 以内。</translation>
    </message>
    <message>
        <source>That is right as far as it goes, but rounded too far: the answer is asked for to within {0}.</source>
        <translation>这几位是对的，但舍入过多：误差要在 {0} 以内。</translation>
    </message>
    <message>
        <source>1/2 million can be read in two ways: 1/(2 million) or 0.5 million</source>
        <translation>1/2 million 有两种读法：1/(2 million) 或 0.5 million</translation>
    </message>
    <message>
        <source>Pairs turn too little to tell patches apart</source>
        <translation>各对转得太少，分辨不出图像块</translation>
    </message>
    <message>
        <source>at most 2,000; hand a larger lesson on as its file</source>
        <translation>最多 2,000；更大的课程请直接传文件</translation>
    </message>
    <message>
        <source>a link of version 1: ropescope:scene/1/…, ropescope:view/1/…, ropescope:lesson/1/… or ropescope:own-lesson/1/…</source>
        <translation>第 1 版的链接：ropescope:scene/1/…、ropescope:view/1/…、ropescope:lesson/1/… 或 ropescope:own-lesson/1/…</translation>
    </message>
    <message>
        <source>Rotation by head, not by position: the code of {0} turns head h by h times θ, the same for every token, so that no score depends on a distance. Shown is its θ.</source>
        <translation>按头旋转，不按位置：{0} 的代码把头 h 旋转 h 乘以 θ，对每个词元都一样，因此任何分数都与距离无关。显示的是它的 θ。</translation>
    </message>
    <message>
        <source>{0} has two axes: pairs 1, 3, … turn with the row of an image patch, pairs 2, 4, … with its column. In a text both are the position, as shown.</source>
        <translation>{0} 有两个位置轴：第 1、3、… 对随图块的行旋转，第 2、4、… 对随图块的列旋转。在文本中两者都是位置，如图所示。</translation>
    </message>
    <message>
        <source>Without effect at the top level: {0}. The library&apos;s class of {1} reads such keys in {2} alone, so the class&apos;s defaults are shown. Code that comes with a model may read them.</source>
        <translation>在顶层不起作用：{0}。库中 {1} 的类只在 {2} 中读取这些键，因此显示的是该类的默认值。随模型附带的代码可能会读取它们。</translation>
    </message>
    <message>
        <source>Without effect in {2}: {0}. The library&apos;s class of {1} reads such keys in {3} alone, so the class&apos;s defaults are shown.</source>
        <translation>在 {2} 中不起作用：{0}。库中 {1} 的类只在 {3} 中读取这些键，因此显示的是该类的默认值。</translation>
    </message>
    <message>
        <source>{0} gives single layers {1} of their own, which is not read here: those layers may turn otherwise than shown.</source>
        <translation>{0} 为个别层单独给出了 {1}，这里不读取：这些层的旋转可能与显示的不同。</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has absolute and relative positions)</source>
        <translation>带旋转位置编码的模型（此模型：绝对位置与相对位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has learned two-dimensional positions of image patches)</source>
        <translation>带旋转位置编码的模型（此模型：图块的可学习二维位置）</translation>
    </message>
    <message>
        <source>a model with rotary embeddings (this one has three-dimensional rotary positions over image patches and frames, which are not drawn along one axis)</source>
        <translation>带旋转位置编码的模型（此模型：图块与帧上的三维旋转位置，不沿一条轴画出）</translation>
    </message>
    <message>
        <source>With f = {0}, pair {1} turns {2} times as far as in training; {3} takes f = {4}</source>
        <translation>f = {0} 时，第 {1} 对转过的角度是训练时的 {2} 倍；到 {3} 需要 f = {4}</translation>
    </message>
    <message>
        <source>With f = {0}, pair {1} turns only {2} times as far as in training; for {3}, f = {4} is enough</source>
        <translation>f = {0} 时，第 {1} 对转过的角度只有训练时的 {2} 倍；到 {3}，f = {4} 就够了</translation>
    </message>
    <message>
        <source>{0} changes distances, not positions: it does not divide θ of pair {1}</source>
        <translation>{0} 改变的是距离，不是位置：它不除第 {1} 对的 θ</translation>
    </message>
    <message>
        <source>Pair {0} no longer turns; interpolated, it turns as in training</source>
        <translation>第 {0} 对不再旋转；若插值，则与训练时相同</translation>
    </message>
    <message>
        <source>Pair {0} turns only {1} times as far as in training; interpolated, just as far</source>
        <translation>第 {0} 对转过的角度只有训练时的 {1} 倍；若插值，则与训练时相同</translation>
    </message>
    <message>
        <source>Pair {0} turns {1} times as far as in training; interpolated, just as far</source>
        <translation>第 {0} 对转过的角度是训练时的 {1} 倍；若插值，则与训练时相同</translation>
    </message>
    <message>
        <source>Score at m = {0}, n = {1}, before the first token</source>
        <translation>m = {0}、n = {1}（在第一个词元之前）处的分数</translation>
    </message>
    <message>
        <source>10^2 thousand can be read in two ways: 10^(2 thousand) or 100 thousand</source>
        <translation>10^2 thousand 有两种读法：10^(2 thousand) 或 100 thousand</translation>
    </message>
    <message>
        <source>small letters, digits and dashes, 60 at most, the first a letter</source>
        <translation>小写字母、数字和连字符，最多 60 个，首个为字母</translation>
    </message>
    <message>
        <source>√16 thousand can be read in two ways: √(16 thousand) or 4 thousand</source>
        <translation>√16 thousand 有两种读法：√(16 thousand) 或 4 thousand</translation>
    </message>
    <message>
        <source>After scaling, {0} of {1} stand still, {2} never finish a turn within {3}; in training {4}</source>
        <translation>缩放后，{1} 中有 {0} 对静止不动，{2} 对在 {3}内转不满一圈；训练时 {4}</translation>
    </message>
    <message>
        <source>Still: {0} of {1} pairs; never a full turn within {2}: {3} more</source>
        <translation>静止不动：{1} 中有 {0} 对；在 {2}内转不满一圈：另有 {3} 对</translation>
    </message>
    <message>
        <source>1/2% can be read in two ways: 1/(2%) or 0.5%</source>
        <translation>1/2% 有两种读法：1/(2%) 或 0.5%</translation>
    </message>
    <message>
        <source>2^3% can be read in two ways: 2^(3%) or (2^3)%</source>
        <translation>2^3% 有两种读法：2^(3%) 或 (2^3)%</translation>
    </message>
    <message>
        <source>√4% can be read in two ways: √(4%) or (√4)%</source>
        <translation>√4% 有两种读法：√(4%) 或 (√4)%</translation>
    </message>
    <message>
        <source>at most {0} kinds of layers</source>
        <translation>至多 {0} 种层</translation>
    </message>
    <message>
        <source>at most {0} layers</source>
        <translation>至多 {0} 层</translation>
    </message>
    <message>
        <source>{0} kinds of layers</source>
        <translation>{0} 种层</translation>
    </message>
    <message>
        <source>longrope, or none with any base: this model&apos;s class refuses to load with another</source>
        <translation>longrope，或取任意底数的 none：此模型的类不接受其他方法，会拒绝加载</translation>
    </message>
    <message>
        <source>{0} is {1}; shown is the θ of the decoder, which has {2} heads.</source>
        <translation>{0} 为 {1}；这里显示的是解码器的 θ，它有 {2} 个头。</translation>
    </message>
    <message>
        <source>{0} has no effect: this model&apos;s class reads dicts of {1} and {2} where both are there, and no others.</source>
        <translation>{0} 不起作用：这个模型的类只在 {1} 与 {2} 两个字典都有时才读取它们，其他字典一概不读。</translation>
    </message>
    <message>
        <source>{0} gives layers of type {1} several bases; the first is shown, as in the library.</source>
        <translation>{0} 给 {1} 类型的层几个不同的底数；与库一致，显示第一个。</translation>
    </message>
    <message>
        <source>The override reaches {0} from pull request 33351 (August 2026) on; before, SGLang replaced that part whole and stopped. There, write it into config.json (hf).</source>
        <translation>这个覆盖从拉取请求 33351（2026 年 8 月）起才到达 {0}；此前 SGLang 把那一部分整个替换并停止。那时请写入 config.json（hf）。</translation>
    </message>
    <message>
        <source>The file is flat, but its class keeps the language model in {0} from transformers 5 on: there the override has to stand; at the top it is for transformers 4.</source>
        <translation>文件是平铺的，但从 transformers 5 起它的类把语言模型放在 {0} 中：覆盖必须写在那里；写在顶层的是给 transformers 4 的。</translation>
    </message>
    <message>
        <source>none, yarn or one that changes the base alone: vLLM&apos;s code for latent attention runs any other as YaRN</source>
        <translation>none、yarn，或只改变底数的方法：vLLM 的潜在注意力代码把别的都当作 YaRN 来运行</translation>
    </message>
    <message>
        <source>{0}: vLLM&apos;s code for latent attention always rounds the ramp outwards to whole pairs</source>
        <translation>{0}：vLLM 的潜在注意力代码总是把过渡区的两端向外取整到整数对</translation>
    </message>
    <message>
        <source>a model whose layers vLLM reads from rope_parameters: its code for this one takes compress_rope_theta and one dict for all, as the file has them</source>
        <translation>vLLM 从 rope_parameters 读取各层的模型：它对此模型的代码采用 compress_rope_theta 和所有层共用的一个字典，即文件中的样子</translation>
    </message>
    <message>
        <source>none, yarn or one that changes the base alone: SGLang&apos;s code for latent attention runs any other as YaRN</source>
        <translation>none、yarn，或只改变底数的方法：SGLang 的潜在注意力代码把别的都当作 YaRN 来运行</translation>
    </message>
    <message>
        <source>{0}: SGLang&apos;s code for latent attention always rounds the ramp outwards to whole pairs</source>
        <translation>{0}：SGLang 的潜在注意力代码总是把过渡区的两端向外取整到整数对</translation>
    </message>
    <message>
        <source>a model whose layers SGLang reads from rope_parameters: its code for this one takes compress_rope_theta and one dict for all, as the file has them</source>
        <translation>SGLang 从 rope_parameters 读取各层的模型：它对此模型的代码采用 compress_rope_theta 和所有层共用的一个字典，即文件中的样子</translation>
    </message>
    <message>
        <source>yarn: vLLM&apos;s code for this model makes YaRN of whatever the config says</source>
        <translation>yarn：vLLM 对此模型的代码不管配置怎么写都构造 YaRN</translation>
    </message>
    <message>
        <source>{0}: vLLM&apos;s code for this model reads no other</source>
        <translation>{0}：vLLM 对此模型的代码不读取别的值</translation>
    </message>
    <message>
        <source>{0}: code for latent attention multiplies by 1 up to factor 1</source>
        <translation>{0}：因子不超过 1 时，潜在注意力的代码乘以 1</translation>
    </message>
    <message>
        <source>a model whose language part stands at the top or one level below: SGLang would replace this one&apos;s inner part whole. Write it into config.json (--to hf)</source>
        <translation>语言部分在顶层或其下一层的模型：SGLang 会把此模型的内层部分整个替换掉。请写入 config.json（--to hf）</translation>
    </message>
    <message>
        <source>{0}: this model&apos;s queries grow with position by steps of that length, and a config has one key for both</source>
        <translation>{0}：此模型的查询随位置按这个长度分级增大，而配置中两者只有一个键</translation>
    </message>
    <message>
        <source>{0} of {1} layers are dense: they see all and rotate all the same.</source>
        <translation>{1} 层中有 {0} 层是稠密层：它们看到全部 token，并且照样旋转。</translation>
    </message>
    <message>
        <source>at most {0}, the elements of a head</source>
        <translation>至多 {0}，即头的元素个数</translation>
    </message>
    <message>
        <source>the config.json of the model that it was made from</source>
        <translation>制作它所用模型的 config.json</translation>
    </message>
    <message>
        <source>a config of TensorRT-LLM</source>
        <translation>TensorRT-LLM 的配置</translation>
    </message>
    <message>
        <source>a config of a quantization</source>
        <translation>量化的配置</translation>
    </message>
    <message>
        <source>the GGUF file that it names</source>
        <translation>它所指的 GGUF 文件</translation>
    </message>
    <message>
        <source>a config of DeepSeek&apos;s own code, which has its RoPE in code</source>
        <translation>DeepSeek 自家代码的配置，其 RoPE 写在代码里</translation>
    </message>
    <message>
        <source>a config of MLC</source>
        <translation>MLC 的配置</translation>
    </message>
    <message>
        <source>a config of Megatron</source>
        <translation>Megatron 的配置</translation>
    </message>
    <message>
        <source>a config of LitGPT</source>
        <translation>LitGPT 的配置</translation>
    </message>
    <message>
        <source>a config of ONNX Runtime</source>
        <translation>ONNX Runtime 的配置</translation>
    </message>
    <message>
        <source>a config of Keras</source>
        <translation>Keras 的配置</translation>
    </message>
    <message>
        <source>a config of OpenCLIP</source>
        <translation>OpenCLIP 的配置</translation>
    </message>
    <message>
        <source>a manifest of Ollama</source>
        <translation>Ollama 的清单</translation>
    </message>
    <message>
        <source>a config of Ollama</source>
        <translation>Ollama 的配置</translation>
    </message>
    <message>
        <source>a processor&apos;s config</source>
        <translation>处理器的配置</translation>
    </message>
    <message>
        <source>a config of CTranslate2</source>
        <translation>CTranslate2 的配置</translation>
    </message>
    <message>
        <source>a list of special tokens</source>
        <translation>特殊词元的列表</translation>
    </message>
    <message>
        <source>This model&apos;s class never changes θ with the length of the text.</source>
        <translation>此模型的类从不随文本长度改变 θ。</translation>
    </message>
    <message>
        <source>none, linear, dynamic or one that changes the base alone: mlx-lm&apos;s file for this model reads no other scaling</source>
        <translation>none、linear、dynamic，或只改变底数的方法：mlx-lm 中此模型的文件不读取别的缩放</translation>
    </message>
    <message>
        <source>none, longrope or one that changes the base alone: mlx-lm&apos;s file for this model reads no other scaling</source>
        <translation>none、longrope，或只改变底数的方法：mlx-lm 中此模型的文件不读取别的缩放</translation>
    </message>
    <message>
        <source>longrope: mlx-lm&apos;s file for this model reads no other scaling</source>
        <translation>longrope：mlx-lm 中此模型的文件不读取别的缩放</translation>
    </message>
    <message>
        <source>yarn: mlx-lm&apos;s file for this model reads no other scaling</source>
        <translation>yarn：mlx-lm 中此模型的文件不读取别的缩放</translation>
    </message>
    <message>
        <source>another than linear: mlx-lm&apos;s file for this model reads no other scaling</source>
        <translation>linear 以外的方法：mlx-lm 中此模型的文件不读取别的缩放</translation>
    </message>
    <message>
        <source>{0}: the options of llama.cpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>{0}：llama.cpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>none: the options of llama.cpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>none：llama.cpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>yarn: the options of llama.cpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>yarn：llama.cpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>one that leaves the base alone: the options of llama.cpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>不改变底数的方法：llama.cpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>{0}: llama.cpp gives another base to the layers with a sliding window too</source>
        <translation>{0}：llama.cpp 也会给带滑动窗口的层另一个底数</translation>
    </message>
    <message>
        <source>one that leaves the base alone: llama.cpp gives another base to the layers with a sliding window too</source>
        <translation>不改变底数的方法：llama.cpp 也会给带滑动窗口的层另一个底数</translation>
    </message>
    <message>
        <source>none: llama.cpp scales the layers with a sliding window too</source>
        <translation>none：llama.cpp 也会缩放带滑动窗口的层</translation>
    </message>
    <message>
        <source>{0}: the options of koboldcpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>{0}：koboldcpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>none: the options of koboldcpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>none：koboldcpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>yarn: the options of koboldcpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>yarn：koboldcpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>one that leaves the base alone: the options of koboldcpp do not reach this model&apos;s layers with a sliding window. Change config.json and convert the weights again (--to hf says how)</source>
        <translation>不改变底数的方法：koboldcpp 的选项到不了此模型带滑动窗口的层。请修改 config.json 并重新转换权重（--to hf 说明如何做）</translation>
    </message>
    <message>
        <source>{0}: koboldcpp gives another base to the layers with a sliding window too</source>
        <translation>{0}：koboldcpp 也会给带滑动窗口的层另一个底数</translation>
    </message>
    <message>
        <source>one that leaves the base alone: koboldcpp gives another base to the layers with a sliding window too</source>
        <translation>不改变底数的方法：koboldcpp 也会给带滑动窗口的层另一个底数</translation>
    </message>
    <message>
        <source>none: koboldcpp scales the layers with a sliding window too</source>
        <translation>none：koboldcpp 也会缩放带滑动窗口的层</translation>
    </message>
    <message>
        <source>none or linear, with the model&apos;s own base: rope_alpha changes the base of the local layers too</source>
        <translation>none 或 linear，并用模型自己的底数：rope_alpha 也会改变局部层的底数</translation>
    </message>
    <message>
        <source>rope_type is original: SGLang leaves θ as it is, shown here. llama.cpp&apos;s converter takes it for YaRN with factor {0} from {1} tokens on.</source>
        <translation>rope_type 为 original：SGLang 不改变 θ，此处即如此显示。llama.cpp 的转换程序却把它当作 YaRN，从 {1} 个词元起，因子为 {0}。</translation>
    </message>
    <message>
        <source>{0} is not used: this model&apos;s class has no such layer.</source>
        <translation>{0} 没有用到：该模型的类没有这种层。</translation>
    </message>
    <message>
        <source>{0} could not be read either: {1}.</source>
        <translation>{0} 也无法读取：{1}。</translation>
    </message>
    <message>
        <source>a comma starts the next number; decimals follow a point: {0}</source>
        <translation>逗号后面是下一个数；小数用小数点：{0}</translation>
    </message>
    <message>
        <source>{0} is 0: {1} is shown in its place. With {2} the library takes the 0 as it is, and nothing turns.</source>
        <translation>{0} 为 0：此处以 {1} 代替显示。使用 {2} 时，库会照用这个 0，于是没有任何元素转动。</translation>
    </message>
    <message>
        <source>a JSON object in UTF-8</source>
        <translation>UTF-8 编码的 JSON 对象</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Animated picture (APNG)</source>
        <translation>动画图片 (APNG)</translation>
    </message>
    <message>
        <source>Animated picture (GIF)</source>
        <translation>动画图片 (GIF)</translation>
    </message>
    <message>
        <source>Video (WebM)</source>
        <translation>视频 (WebM)</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片 (PNG)</translation>
    </message>
    <message>
        <source>Vectors for the web (SVG)</source>
        <translation>网页用矢量图 (SVG)</translation>
    </message>
    <message>
        <source>Vectors for print (PDF)</source>
        <translation>印刷用矢量图 (PDF)</translation>
    </message>
    <message>
        <source>LaTeX with pgfplots (TEX)</source>
        <translation>LaTeX，用 pgfplots (TEX)</translation>
    </message>
    <message>
        <source>Numbers as a table (CSV)</source>
        <translation>数字表格 (CSV)</translation>
    </message>
    <message>
        <source>All of the figure (JSON)</source>
        <translation>图的全部内容 (JSON)</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>幻灯片，16:9</translation>
    </message>
    <message>
        <source>Column of a paper, 8.5 cm</source>
        <translation>论文单栏，8.5 cm</translation>
    </message>
    <message>
        <source>Poster, 40 x 25 cm</source>
        <translation>海报，40 x 25 cm</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度，浅色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度，深色</translation>
    </message>
    <message>
        <source>The curve as a sound (WAV)</source>
        <translation>把曲线变为声音（WAV）</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Not enough memory to draw this</source>
        <translation>内存不足，无法绘制</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>English</source>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>pgf</name>
    <message>
        <source>%1, drawn as %2 + %3 times its value</source>
        <translation>%1，绘于 %2 + %3 倍其值处</translation>
    </message>
</context>
<context>
    <name>rope</name>
    <message>
        <source>Pin %1: %2</source>
        <translation>固定 %1：%2</translation>
    </message>
    <message>
        <source>There is not enough memory for that</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>与 %1 并列</translation>
    </message>
    <message>
        <source>The settings file %1 is no regular file. Nothing is read from it, and settings are not kept this time.</source>
        <translation>设置文件 %1 不是普通文件。不读取它，这次也不保存设置。</translation>
    </message>
    <message>
        <source>The settings file %1 is larger than 64 MB. Nothing is read from it, and settings are not kept this time.</source>
        <translation>设置文件 %1 大于 64 MB。不读取它，这次也不保存设置。</translation>
    </message>
    <message>
        <source>The settings file is damaged; what can be read of it is used, and all of it is kept as %1.</source>
        <translation>设置文件已损坏；能读的部分照用，全部内容保留为 %1。</translation>
    </message>
    <message>
        <source>The settings file %1 is damaged and cannot be copied. Settings are not kept this time.</source>
        <translation>设置文件 %1 已损坏且无法复制。这次不保存设置。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be written: theme, window place and arrangements will not be kept.</source>
        <translation>设置文件 %1 无法写入：主题、窗口位置和布局将不会保存。</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Elements of one attention head (head_dim). RoPE turns them in pairs: d/2 pairs, each with its own frequency.</source>
        <translation>一个注意力头的元素数（head_dim）。RoPE 成对旋转它们：共 d/2 对，每对有自己的频率。</translation>
    </message>
    <message>
        <source>Rotated part</source>
        <translation>旋转部分</translation>
    </message>
    <message>
        <source>How many elements of the head turn (rotary_dim = partial_rotary_factor · d). The others pass through unchanged. Most models turn all of them.</source>
        <translation>头中有多少元素旋转（rotary_dim = partial_rotary_factor · d）。其余原样通过。多数模型全部旋转。</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>rope_theta in model configs. Pair k turns by θ = b^(−2(k−1)/d) radians per token: a larger base slows all pairs but the first. RoFormer used 10,000.</source>
        <translation>模型配置中的 rope_theta。第 k 对每个词元转 θ = b^(−2(k−1)/d) 弧度：底数越大，除第一对外各对越慢。RoFormer 用 10,000。</translation>
    </message>
    <message>
        <source>Base scale</source>
        <translation>底数缩放</translation>
    </message>
    <message>
        <source>Multiplies the base before any scaling method: θ′ = (λb)^(−2(k−1)/d). λ above 1 lengthens the periods, below 1 shortens them; 1 changes nothing.</source>
        <translation>在任何缩放方法之前乘到底数上：θ′ = (λb)^(−2(k−1)/d)。λ 大于 1 延长周期，小于 1 缩短周期；1 不改变任何东西。</translation>
    </message>
    <message>
        <source>Common frequency</source>
        <translation>共同频率</translation>
    </message>
    <message>
        <source>rad/token</source>
        <translation>弧度/词元</translation>
    </message>
    <message>
        <source>Every pair turns by c radians per token. Positions 2π/c apart then look alike.</source>
        <translation>每一对每个词元都转 c 弧度。相距 2π/c 的位置看起来一样。</translation>
    </message>
    <message>
        <source>Training length</source>
        <translation>训练长度</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>The longest sequence the model saw in training. A pair with a period longer than L never finished a turn.</source>
        <translation>模型在训练中见过的最长序列。周期长于 L 的对从未转满一圈。</translation>
    </message>
    <message>
        <source>Target length</source>
        <translation>目标长度</translation>
    </message>
    <message>
        <source>The length the model shall read. L′/L is the factor that scaling methods work with.</source>
        <translation>希望模型读取的长度。L′/L 就是缩放方法所用的因子。</translation>
    </message>
    <message>
        <source>Current length</source>
        <translation>当前长度</translation>
    </message>
    <message>
        <source>The length of the sequence just now. Dynamic NTK and LongRoPE look at it: they change θ when N grows beyond L.</source>
        <translation>此刻序列的长度。动态 NTK 和 LongRoPE 要看它：N 超过 L 时它们改变 θ。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>The token position. Pair k has turned by m·θ radians there.</source>
        <translation>词元的位置。第 k 对在那里转过 m·θ 弧度。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>How far the key lies before the query: n = m − s. Their score depends on s alone.</source>
        <translation>键在查询之前多远：n = m − s。它们的分数只取决于 s。</translation>
    </message>
    <message>
        <source>Distances up to</source>
        <translation>最大距离</translation>
    </message>
    <message>
        <source>In a figure</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>Zoom; with Ctrl: the values</source>
        <translation>缩放；按住 Ctrl：缩放数值轴</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Move the visible part</source>
        <translation>移动可见部分</translation>
    </message>
    <message>
        <source>drag, or Alt and arrows</source>
        <translation>拖动，或 Alt 加方向键</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>恢复显示全部</translation>
    </message>
    <message>
        <source>double click, or 0</source>
        <translation>双击，或 0</translation>
    </message>
    <message>
        <source>Zoom by keyboard</source>
        <translation>用键盘缩放</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ 与 −</translation>
    </message>
    <message>
        <source>Point at a pair, position or distance in every figure</source>
        <translation>在每幅图中指出一对、一个位置或距离</translation>
    </message>
    <message>
        <source>click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Move that by 1, 10, 100</source>
        <translation>把它移动 1、10、100</translation>
    </message>
    <message>
        <source>arrows, with Shift, with Ctrl</source>
        <translation>方向键，加 Shift，加 Ctrl</translation>
    </message>
    <message>
        <source>Hide a curve</source>
        <translation>隐藏一条曲线</translation>
    </message>
    <message>
        <source>click its legend entry, 1 to 9, or L and Space</source>
        <translation>点击图例，或 1 到 9，或 L 与空格</translation>
    </message>
    <message>
        <source>In a number</source>
        <translation>在数值框中</translation>
    </message>
    <message>
        <source>Sensible steps</source>
        <translation>合适的步长</translation>
    </message>
    <message>
        <source>arrows up and down</source>
        <translation>上下方向键</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>任意数</translation>
    </message>
    <message>
        <source>16384, 1e6, 500k, 1/64, 3*4096</source>
        <translation>16384, 1e6, 500k, 1/64, 3*4096</translation>
    </message>
    <message>
        <source>In a lesson, and with a presenter&apos;s remote</source>
        <translation>在课程中，以及用演示遥控器</translation>
    </message>
    <message>
        <source>Step on, or to the next screen</source>
        <translation>下一步，或下一画面</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Step back, or to the screen before</source>
        <translation>上一步，或上一画面</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Choose, check the answer</source>
        <translation>选择、检查答案</translation>
    </message>
    <message>
        <source>digits, Enter</source>
        <translation>数字键、回车</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show the answer in a presentation</source>
        <translation>演示时显示答案</translation>
    </message>
    <message>
        <source>A or Enter</source>
        <translation>A 或回车</translation>
    </message>
    <message>
        <source>Head dimension d</source>
        <translation>头维度 d</translation>
    </message>
    <message>
        <source>Rotated part r</source>
        <translation>旋转部分 r</translation>
    </message>
    <message>
        <source>Base b</source>
        <translation>底数 b</translation>
    </message>
    <message>
        <source>Base scale λ</source>
        <translation>底数缩放 λ</translation>
    </message>
    <message>
        <source>Frequency θ</source>
        <translation>频率 θ</translation>
    </message>
    <message>
        <source>Training length L</source>
        <translation>训练长度 L</translation>
    </message>
    <message>
        <source>Target length L′</source>
        <translation>目标长度 L′</translation>
    </message>
    <message>
        <source>Current length N</source>
        <translation>当前长度 N</translation>
    </message>
    <message>
        <source>Scaling method</source>
        <translation>缩放方法</translation>
    </message>
    <message>
        <source>Position m</source>
        <translation>位置 m</translation>
    </message>
    <message>
        <source>Distance s</source>
        <translation>距离 s</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对</translation>
    </message>
    <message>
        <source>Selected pair</source>
        <translation>选中的对</translation>
    </message>
    <message>
        <source>Query q</source>
        <translation>查询 q</translation>
    </message>
    <message>
        <source>Key k</source>
        <translation>键 k</translation>
    </message>
    <message>
        <source>%1 is missing; allowed: %2</source>
        <translation>缺少 %1；允许：%2</translation>
    </message>
    <message>
        <source>%1 is %2; allowed: %3</source>
        <translation>%1 为 %2；允许：%3</translation>
    </message>
    <message>
        <source>Read the next point or cell where there is no cursor; the next curve</source>
        <translation>没有游标处：读下一个点或格；下一条曲线</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>About this figure</source>
        <translation>关于此图</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>True</source>
        <translation>对</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错</translation>
    </message>
    <message>
        <source>Number them, the first with 1.</source>
        <translation>请编号，第一个为 1。</translation>
    </message>
    <message>
        <source>A vote of the class in a presentation: letters count, T starts the clock, Enter goes on</source>
        <translation>演示中的全班投票：字母计票，T 启动计时，Enter 继续</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>The right end of the distance axis in the similarity figure. From L on the axis reaches on to where the similarity first turns negative.</source>
        <translation>相似度图中距离轴的右端。从 L 起，该轴一直延伸到相似度首次变负处。</translation>
    </message>
    <message>
        <source>Notes for the lecturer in a presentation, and how long the step has taken</source>
        <translation>演示中给讲课者的备注，以及本步骤已用的时间</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>%1 cannot be used; allowed: %2</source>
        <translation>%1 无法使用；允许：%2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>In a list of pins or runs</source>
        <translation>在固定项或运行记录的列表中</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>移除所选项</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>排列顺序</translation>
    </message>
    <message>
        <source>Alt and arrows up and down</source>
        <translation>Alt 加上、下方向键</translation>
    </message>
    <message>
        <source>Draw; begin anew</source>
        <translation>绘制；重新开始</translation>
    </message>
    <message>
        <source>arrows; Del</source>
        <translation>方向键；Del</translation>
    </message>
    <message>
        <source>Black screen in a presentation, and back</source>
        <translation>演示时黑屏，再按恢复</translation>
    </message>
    <message>
        <source>B or .</source>
        <translation>B 或 .</translation>
    </message>
    <message>
        <source>Step on and back in a presentation</source>
        <translation>演示时前进与后退一步</translation>
    </message>
    <message>
        <source>arrows, or Space and Backspace</source>
        <translation>方向键，或空格键与退格键</translation>
    </message>
    <message>
        <source>Copy, export and what else its menu has</source>
        <translation>复制、导出等菜单命令</translation>
    </message>
    <message>
        <source>right click, or the menu key</source>
        <translation>右键单击，或菜单键</translation>
    </message>
    <message>
        <source>Copy what is chosen</source>
        <translation>复制所选的</translation>
    </message>
</context>
<context>
    <name>rope::CellHeader</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Drag the figure into another program</source>
        <translation>把图拖到另一个程序中</translation>
    </message>
    <message>
        <source>Drag the figure out</source>
        <translation>拖出此图</translation>
    </message>
    <message>
        <source>Figure menu</source>
        <translation>图的菜单</translation>
    </message>
    <message>
        <source>About the figure, copy, export, reset the zoom, full window</source>
        <translation>关于此图、复制、导出、还原缩放、占满窗口</translation>
    </message>
    <message>
        <source>About this figure…</source>
        <translation>关于此图…</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制图</translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation>导出此图…</translation>
    </message>
    <message>
        <source>Hear the curve, or stop</source>
        <translation>聆听曲线，或停止</translation>
    </message>
    <message>
        <source>Time goes along the x axis from left to right, the pitch follows the curve: 220 Hz at the lower end of its axis, two octaves more at the upper</source>
        <translation>时间沿 x 轴从左到右，音高随曲线变化：轴的下端为 220 Hz，上端高两个八度</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>还原缩放</translation>
    </message>
    <message>
        <source>Fill the window</source>
        <translation>占满窗口</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>rope::ChoiceQuestion</name>
    <message>
        <source>True</source>
        <translation>对</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错</translation>
    </message>
</context>
<context>
    <name>rope::ClickQuestion</name>
    <message>
        <source>Click in “%1” where you expect it, or type the place.</source>
        <translation>在“%1”中点击你预计的位置，或者直接输入。</translation>
    </message>
    <message>
        <source>Type the place.</source>
        <translation>请输入位置。</translation>
    </message>
    <message>
        <source>Predicted place</source>
        <translation>预测的位置</translation>
    </message>
    <message>
        <source>Predicted place in %1</source>
        <translation>预测的位置，单位 %1</translation>
    </message>
    <message>
        <source>click or type</source>
        <translation>点击或输入</translation>
    </message>
    <message>
        <source>Counted right %1.</source>
        <translation>%1算对。</translation>
    </message>
</context>
<context>
    <name>rope::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type what you look for: a figure, a model, a lesson, a command</source>
        <translation>输入要找的内容：图、模型、课程或命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called so. Fewer letters find more.</source>
        <translation>没有这样的名称。少输入几个字母会找到更多。</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two shortcuts</comment>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>rope::ComparePanel</name>
    <message>
        <source>Pin the present RoPE, then change the controls: every figure shows both.</source>
        <translation>先固定当前 RoPE，再改动控件：每幅图会同时画出两者。</translation>
    </message>
    <message>
        <source>Pin the present RoPE</source>
        <translation>固定当前 RoPE</translation>
    </message>
    <message>
        <source>Compare all methods</source>
        <translation>比较所有方法</translation>
    </message>
    <message>
        <source>Pins methods for longer contexts that need no lists of their own (LongRoPE does), each at the present factor, in place of what is pinned now.</source>
        <translation>固定所有不需要自带列表的长上下文方法（LongRoPE 需要列表，不在其中），都用当前的因子，取代现在固定的内容。</translation>
    </message>
    <message>
        <source>Table of numbers…</source>
        <translation>数字表…</translation>
    </message>
    <message>
        <source>The headline numbers of the active RoPE and of every pin side by side, to sort and to copy.</source>
        <translation>当前 RoPE 与每个固定项的关键数字并列显示，可排序，可复制。</translation>
    </message>
    <message>
        <source>Pinned RoPEs</source>
        <translation>已固定的 RoPE</translation>
    </message>
    <message>
        <source>Double-click or F2 renames, drag or the arrows reorder, Delete unpins; Ctrl or Shift selects several.</source>
        <translation>双击或 F2 改名，拖动或用箭头调整顺序，Delete 取消固定；按住 Ctrl 或 Shift 可多选。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Remove the selected pins</source>
        <translation>移除所选的固定项</translation>
    </message>
    <message>
        <source>Unpin all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Remove every pin</source>
        <translation>移除所有固定项</translation>
    </message>
    <message>
        <source>unpin all</source>
        <translation>取消全部固定</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Another colour for the selected pins</source>
        <translation>给所选固定项换一种颜色</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Make the selected pin the active RoPE</source>
        <translation>让所选固定项成为当前 RoPE</translation>
    </message>
    <message>
        <source>Move the selected pin up</source>
        <translation>把所选固定项上移</translation>
    </message>
    <message>
        <source>Move the selected pin down</source>
        <translation>把所选固定项下移</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The common ones</source>
        <translation>常用方法</translation>
    </message>
    <message>
        <source>compare all methods</source>
        <translation>比较所有方法</translation>
    </message>
    <message>
        <source>rename pin</source>
        <translation>重命名固定项</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>unpin several</source>
        <translation>取消多个固定项</translation>
    </message>
    <message>
        <source>reorder pins</source>
        <translation>调整固定项顺序</translation>
    </message>
    <message>
        <source>recolour pin</source>
        <translation>更改固定项颜色</translation>
    </message>
    <message>
        <source>use pin</source>
        <translation>采用固定项</translation>
    </message>
    <message>
        <source>Keep the active RoPE as a coloured curve in every figure (Ctrl+D).</source>
        <translation>把当前 RoPE 作为一条彩色曲线留在每幅图中（Ctrl+D）。</translation>
    </message>
</context>
<context>
    <name>rope::CompareTableDialog</name>
    <message>
        <source>Compared in numbers</source>
        <translation>数字比较</translation>
    </message>
    <message>
        <source>Headline numbers of every RoPE</source>
        <translation>每个 RoPE 的关键数字</translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation>RoPE</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Working out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>On the clipboard</source>
        <translation>已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>rope::ControlPanel</name>
    <message>
        <source>Head</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Which two elements make a pair. Half: element i with i + d/2 (GPT-NeoX, Hugging Face Llama). Interleaved: neighbours 2i and 2i + 1 (RoFormer, GPT-J). The frequencies are the same.</source>
        <translation>哪两个元素组成一对。前后半：元素 i 与 i + d/2（GPT-NeoX、Hugging Face 的 Llama）。交错：相邻的 2i 与 2i + 1（RoFormer、GPT-J）。频率相同。</translation>
    </message>
    <message>
        <source>Half (i, i + d/2)</source>
        <translation>前后半（i, i + d/2）</translation>
    </message>
    <message>
        <source>Interleaved (2i, 2i + 1)</source>
        <translation>交错（2i, 2i + 1）</translation>
    </message>
    <message>
        <source>Interleaved in, half out</source>
        <translation>输入交错，输出前后半</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配对方式</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>How the frequencies are spread over the pairs. Geometric is what models use; the others answer “what if”.</source>
        <translation>频率如何分布在各对上。模型用的是等比分布；其余几种回答“如果……会怎样”。</translation>
    </message>
    <message>
        <source>Geometric (models)</source>
        <translation>等比（模型所用）</translation>
    </message>
    <message>
        <source>Identical: all θ = c</source>
        <translation>相同：所有 θ = c</translation>
    </message>
    <message>
        <source>Linear steps</source>
        <translation>等差</translation>
    </message>
    <message>
        <source>Custom list</source>
        <translation>自定义列表</translation>
    </message>
    <message>
        <source>None: no rotation</source>
        <translation>无：不旋转</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>List of θ</source>
        <translation>θ 列表</translation>
    </message>
    <message>
        <source>One θ per pair in radians per token, separated by commas.</source>
        <translation>每对一个 θ，单位弧度/词元，用逗号分隔。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>the target length</source>
        <translation>目标长度</translation>
    </message>
    <message>
        <source>Scaling method</source>
        <translation>缩放方法</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对</translation>
    </message>
    <message>
        <source>The position of the key, which follows from m and s.</source>
        <translation>键的位置，由 m 和 s 决定。</translation>
    </message>
    <message>
        <source>Your own query and key for the figures about scores: paste a list, or draw random numbers.</source>
        <translation>为与分数有关的图指定自己的查询与键：粘贴列表，或抽取随机数。</translation>
    </message>
    <message>
        <source>q and k</source>
        <translation>q 与 k</translation>
    </message>
    <message>
        <source>n = m − s = %1, before the first token</source>
        <translation>n = m − s = %1，在第一个词元之前</translation>
    </message>
    <message>
        <source>n = m − s = %1</source>
        <translation>n = m − s = %1</translation>
    </message>
    <message>
        <source>b and λ have no effect with this spread. Figures compare it with the geometric one of that base.</source>
        <translation>在这种分布下 b 和 λ 不起作用。图中将它与该底数的等比分布相比较。</translation>
    </message>
</context>
<context>
    <name>rope::CopyPanel</name>
    <message>
        <source>Write for</source>
        <translation>写给</translation>
    </message>
    <message>
        <source>The RoPE as text</source>
        <translation>RoPE 的文本形式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The program that shall read it.</source>
        <translation>要读取它的程序。</translation>
    </message>
    <message>
        <source>Puts the text on the clipboard.</source>
        <translation>把文本放到剪贴板。</translation>
    </message>
    <message>
        <source>This RoPE cannot be written for %1: %2</source>
        <translation>这个 RoPE 无法写给 %1：%2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>rope::DocumentDesk</name>
    <message>
        <source>open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>show screen %1</source>
        <translation>显示画面 %1</translation>
    </message>
    <message>
        <source>new screen</source>
        <translation>新建画面</translation>
    </message>
    <message>
        <source>rename screen</source>
        <translation>重命名画面</translation>
    </message>
    <message>
        <source>open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>remove screen</source>
        <translation>移除画面</translation>
    </message>
    <message>
        <source>move screen</source>
        <translation>移动画面</translation>
    </message>
</context>
<context>
    <name>rope::DocumentMenu</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;vert to the file</source>
        <translation>还原为文件中的内容(&amp;V)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Earlier &amp;work</source>
        <translation>更早的工作(&amp;W)</translation>
    </message>
    <message>
        <source>Work of no file that has given way to other work</source>
        <translation>未存入文件、已被其他工作取代的内容</translation>
    </message>
    <message>
        <source>&amp;Screens</source>
        <translation>画面(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New screen…</source>
        <translation>新建画面(&amp;N)…</translation>
    </message>
    <message>
        <source>Re&amp;name this screen…</source>
        <translation>重命名此画面(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove this screen</source>
        <translation>移除此画面(&amp;R)</translation>
    </message>
    <message>
        <source>N&amp;ext screen</source>
        <translation>下一画面(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Previous screen</source>
        <translation>上一画面(&amp;P)</translation>
    </message>
    <message>
        <source>New screen</source>
        <translation>新建画面</translation>
    </message>
    <message>
        <source>Rename the screen</source>
        <translation>重命名画面</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>忘记这些(&amp;F)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>earlier work</source>
        <translation>更早的工作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>文件已被更改</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here.</source>
        <translation>%1 在这里打开之后，被另一个程序更改过。</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>以其他名称保存…</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>保存文档</translation>
    </message>
    <message>
        <source>Ropescope documents (*.ropescope)</source>
        <translation>Ropescope 文档 (*.ropescope)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Your work cannot be kept</source>
        <translation>无法保留你的工作</translation>
    </message>
    <message>
        <source>The next start could not bring it back: %1</source>
        <translation>下次启动将无法恢复：%1</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>关闭并放弃</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New win&amp;dow</source>
        <translation>新建窗口(&amp;D)</translation>
    </message>
    <message>
        <source>new document</source>
        <translation>新建文档</translation>
    </message>
    <message>
        <source>The folder %1 is no longer there, so that %2 cannot be written into it.</source>
        <translation>文件夹 %1 已不存在，无法把 %2 写入其中。</translation>
    </message>
    <message>
        <source>The folder is gone</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>Move this screen &amp;left</source>
        <translation>左移此画面(&amp;L)</translation>
    </message>
    <message>
        <source>Move this screen r&amp;ight</source>
        <translation>右移此画面(&amp;I)</translation>
    </message>
    <message>
        <source>%1 is no longer there: what you see is in no file.</source>
        <translation>%1 已不存在：你看到的内容没有保存在任何文件中。</translation>
    </message>
</context>
<context>
    <name>rope::DrawPlot</name>
    <message>
        <source>Plot to draw on</source>
        <translation>供作图的图</translation>
    </message>
</context>
<context>
    <name>rope::DrawQuestion</name>
    <message>
        <source>Draw with the mouse. By keyboard: ← and → lead the pen along, ↑ and ↓ lift and lower it, Delete takes all away.</source>
        <translation>用鼠标画。用键盘：← 和 → 移动笔，↑ 和 ↓ 升降笔，Delete 全部清除。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Take away all that was drawn (Delete)</source>
        <translation>清除画的全部内容 (Delete)</translation>
    </message>
    <message>
        <source>within %1 of the height on average</source>
        <translation>平均偏离在高度的 %1 以内</translation>
    </message>
</context>
<context>
    <name>rope::ExerciseRows</name>
    <message>
        <source>E&amp;xercises: their questions with other numbers for each student</source>
        <translation>练习(&amp;X)：其中的题目，每个学生换一组数</translation>
    </message>
    <message>
        <source>Of the questions that can be asked with other numbers, a sheet for each student, and one sheet with all answers</source>
        <translation>用那些可以换数的题目，给每个学生一份，另有一份写着全部答案</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed makes the same sheets again</source>
        <translation>同一个种子再次得到同样的练习</translation>
    </message>
    <message>
        <source>List of students</source>
        <translation>学生名单</translation>
    </message>
    <message>
        <source>a CSV file with a name a line; none: one sheet without a name</source>
        <translation>CSV 文件，每行一个名字；没有则只出一份不带名字的</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation>名单 (*.csv *.txt *.tsv)</translation>
    </message>
</context>
<context>
    <name>rope::Exercises</name>
    <message>
        <source>Exercises</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Exercises: %1</source>
        <translation>练习：%1</translation>
    </message>
</context>
<context>
    <name>rope::ExportDialog</name>
    <message>
        <source>Export figures</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>将要写入的文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>%1 (replaces the file that is there)</source>
        <translation>%1（将替换已有文件）</translation>
    </message>
    <message>
        <source>Export %1, replace %2</source>
        <translation>导出 %1 个，替换 %2 个</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1 个</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation>已将 %1 个文件写入 %2</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 (replaces %2 files that are there)</source>
        <translation>%1（将替换已有的 %2 个文件）</translation>
    </message>
    <message>
        <source>A file of this kind shows at most %1 frames a second: so many are used.</source>
        <translation>这种文件每秒最多显示 %1 帧：按此数使用。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 of the files are there already, %2 among them.</source>
        <translation>其中 %1 个文件已存在，例如 %2。</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%p %, about %1 s left</source>
        <translation>%p %，约剩 %1 秒</translation>
    </message>
    <message>
        <source>%p %, about %1 min left</source>
        <translation>%p %，约剩 %1 分钟</translation>
    </message>
</context>
<context>
    <name>rope::ExportForm</name>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>For &amp;a</source>
        <translation>用途(&amp;A)</translation>
    </message>
    <message>
        <source>Size of your own</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Transparent &amp;background</source>
        <translation>透明背景(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Caption of the settings</source>
        <translation>设置说明(&amp;C)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>字体(&amp;T)</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
</context>
<context>
    <name>rope::ExportJob</name>
    <message>
        <source>Cancelled; files written: %1</source>
        <translation>已取消；已写入的文件：%1</translation>
    </message>
</context>
<context>
    <name>rope::FigureCell</name>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>The figure is on the clipboard: as a picture, as vectors, and its numbers</source>
        <translation>图已复制到剪贴板：图片、矢量图及其数字</translation>
    </message>
</context>
<context>
    <name>rope::FigureChooser</name>
    <message>
        <source>Frequencies</source>
        <translation>频率</translation>
    </message>
</context>
<context>
    <name>rope::FileWatch</name>
    <message>
        <source>%1 is no longer there. Save writes it again.</source>
        <translation>%1 已不存在。“保存”会重新写入。</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 被另一个程序更改过。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>The folder %1 is no longer there, and %2 with it. Save asks for another place.</source>
        <translation>文件夹 %1 及其中的 %2 已不存在。保存时会询问另一个位置。</translation>
    </message>
</context>
<context>
    <name>rope::GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Find a term</source>
        <translation>查找术语</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>记号</translation>
    </message>
    <message>
        <source>Notation of this course</source>
        <translation>本课程的记号</translation>
    </message>
    <message>
        <source>Notation of RoFormer</source>
        <translation>RoFormer 的记号</translation>
    </message>
    <message>
        <source>Notation of Hugging Face</source>
        <translation>Hugging Face 的记号</translation>
    </message>
    <message>
        <source>Pairs are counted</source>
        <translation>对的编号</translation>
    </message>
    <message>
        <source>Pairs counted from 1</source>
        <translation>对从 1 数起</translation>
    </message>
    <message>
        <source>Pairs counted from 0</source>
        <translation>对从 0 数起</translation>
    </message>
</context>
<context>
    <name>rope::GoalQuestion</name>
    <message>
        <source>○ Move the controls until it is so; F9 shows them.</source>
        <translation>○ 调整控件，直到满足要求；按 F9 显示控件。</translation>
    </message>
    <message>
        <source>○ Move the controls until it is so.</source>
        <translation>○ 调整控件，直到满足要求。</translation>
    </message>
    <message>
        <source>○ Not there yet.</source>
        <translation>○ 还没有。</translation>
    </message>
    <message>
        <source>It takes only %1: the other controls are locked.</source>
        <translation>只需要 %1：其他控件已锁定。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>rope::HeadlineBar</name>
    <message>
        <source>Shown again with the answer</source>
        <translation>与答案一起再次显示</translation>
    </message>
</context>
<context>
    <name>rope::Hearing</name>
    <message>
        <source>“%1” has no curve that could be heard.</source>
        <translation>“%1”没有可以聆听的曲线。</translation>
    </message>
</context>
<context>
    <name>rope::KeySheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
</context>
<context>
    <name>rope::LabPanel</name>
    <message>
        <source>A small model on a made task: it shows what rotation does to a model, not how well a large one works. Another seed gives other numbers; try three.</source>
        <translation>在人造任务上训练的小模型：它显示旋转对模型的作用，而不是大模型的好坏。换一个种子，数字就会不同；请试三个。</translation>
    </message>
    <message>
        <source>Trained models that answer a question at once:</source>
        <translation>已训练好的模型，立刻回答一个问题：</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>%1 steps a second</source>
        <translation>每秒 %1 步</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Length, tokens</source>
        <translation>长度，词元</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>with MLP</source>
        <translation>带 MLP</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>step %v of %m</source>
        <translation>第 %v 步，共 %m 步</translation>
    </message>
    <message>
        <source>Several runs of one recipe differ by their random start alone. They are trained one after the other and drawn as one strip.</source>
        <translation>同一配方的多次运行只有随机初始化不同。它们依次训练，画成一条带。</translation>
    </message>
    <message>
        <source>Pause unseen</source>
        <translation>看不见时暂停</translation>
    </message>
    <message>
        <source>Training rests while no figure of the Lab is shown.</source>
        <translation>没有显示实验室的图时，训练暂停。</translation>
    </message>
    <message>
        <source>Go on: run %1</source>
        <translation>继续：运行 %1</translation>
    </message>
    <message>
        <source>run %1: step %v of %m</source>
        <translation>运行 %1：第 %v / %m 步</translation>
    </message>
    <message>
        <source>run %1: step %v of %m, then %2 more</source>
        <translation>运行 %1：第 %v / %m 步，之后还有 %2 个</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>More: first seed and sizes</source>
        <translation>更多：首个种子与规模</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>首个种子</translation>
    </message>
    <message>
        <source>%1, as one strip</source>
        <translation>%1 个，画成一条带</translation>
    </message>
    <message>
        <source>1 (may be luck)</source>
        <translation>1 个（可能是侥幸）</translation>
    </message>
    <message>
        <source>As many new runs as Seeds says, from step 0 and with what is set now; seeds that are trained already are passed by. A run that is training stops where it is, and every run stays.</source>
        <translation>按现在的设置从第 0 步开始新的运行，个数由“种子”一栏决定；已训练过的种子会跳过。正在训练的运行停在当前一步，所有运行都保留。</translation>
    </message>
</context>
<context>
    <name>rope::LabSession</name>
    <message>
        <source>story of the Lab</source>
        <translation>实验室的故事</translation>
    </message>
    <message>
        <source>run of the Lab</source>
        <translation>实验室的运行</translation>
    </message>
    <message>
        <source>%1 runs are shown already: take one away first.</source>
        <translation>已经显示了 %1 个运行：请先取消一个。</translation>
    </message>
    <message>
        <source>runs shown</source>
        <translation>显示的运行</translation>
    </message>
    <message>
        <source>name of a run</source>
        <translation>运行的名称</translation>
    </message>
    <message>
        <source>deleted run</source>
        <translation>删除的运行</translation>
    </message>
</context>
<context>
    <name>rope::LessonEditor</name>
    <message>
        <source>What is written cannot be kept against loss: %1</source>
        <translation>所写的内容无法防丢保存：%1</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>被其他程序更改</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened. Saving replaces that version.</source>
        <translation>%1 打开后被其他程序更改过。保存会替换那个版本。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the lesson as</source>
        <translation>课程另存为</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>课程 (*.md)</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>The new lesson</source>
        <translation>新课程</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 被另一个程序更改过。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>1 problem: the preview shows the lesson as it was before</source>
        <translation>1 个问题：预览显示的是之前的课程</translation>
    </message>
    <message>
        <source>%1 problems: the preview shows the lesson as it was before</source>
        <translation>%1 个问题：预览显示的是之前的课程</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>Nothing is wrong; the lines below are warnings</source>
        <translation>没有错误；下面几行是警告</translation>
    </message>
    <message>
        <source>%1, not saved yet</source>
        <translation>%1（尚未保存）</translation>
    </message>
    <message>
        <source>Lesson editor</source>
        <translation>课程编辑器</translation>
    </message>
    <message>
        <source>The window shows a lesson only when it is sound.</source>
        <translation>只有无误的课程才能在窗口中显示。</translation>
    </message>
    <message>
        <source>What is wrong with the lesson</source>
        <translation>课程中的错误</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>下一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>Show in the &amp;window</source>
        <translation>在窗口中显示(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>A step, a question of any kind, the scene or the figures as they are</source>
        <translation>步骤、任意类型的题目、当前的场景或图</translation>
    </message>
    <message>
        <source>The scene of the window into this step, in place of the one it has (Ctrl+I)</source>
        <translation>把窗口的场景放入本步骤，替换原有场景（Ctrl+I）</translation>
    </message>
    <message>
        <source>To the next line with a problem (F8)</source>
        <translation>转到下一处有问题的行（F8）</translation>
    </message>
    <message>
        <source>The window shows this step with its figures, saved or not (Ctrl+Return)</source>
        <translation>在窗口中显示本步骤及其图，无论是否已保存（Ctrl+Return）</translation>
    </message>
    <message>
        <source>&amp;Scene as it is</source>
        <translation>当前场景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Figures as they are</source>
        <translation>当前的图(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New step</source>
        <translation>新步骤(&amp;N)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>新步骤</translation>
    </message>
    <message>
        <source>&amp;Minutes and notes for the lecturer</source>
        <translation>时长和讲课备注(&amp;M)</translation>
    </message>
    <message>
        <source>What to say, and when to wait.</source>
        <translation>要讲什么，在哪里停下来等。</translation>
    </message>
    <message>
        <source>%1 is no longer there. Save writes it again.</source>
        <translation>%1 已不存在。“保存”会重新写入。</translation>
    </message>
</context>
<context>
    <name>rope::LessonEnd</name>
    <message>
        <source>right at first</source>
        <translation>一次答对</translation>
    </message>
    <message>
        <source>right, tries: %1, hints: %2</source>
        <translation>答对，尝试：%1，提示：%2</translation>
    </message>
    <message>
        <source>right, tries: %1</source>
        <translation>答对，尝试：%1</translation>
    </message>
    <message>
        <source>the answer was shown</source>
        <translation>看了答案</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未回答</translation>
    </message>
    <message>
        <source>Time: less than a minute</source>
        <translation>用时：不到一分钟</translation>
    </message>
    <message>
        <source>Time: %1 min</source>
        <translation>用时：%1 分钟</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>学习情况</translation>
    </message>
    <message>
        <source>Questions: %1. Right at first: %2. Right after tries: %3. Shown: %4. Not answered yet: %5.</source>
        <translation>问题：%1。一次答对：%2。多次尝试后答对：%3。看了答案：%4。尚未回答：%5。</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>转到这一步</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一课：%1</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>全部课程</translation>
    </message>
    <message>
        <source>Next lesson ›</source>
        <translation>下一课 ›</translation>
    </message>
    <message>
        <source>Reset this lesson…</source>
        <translation>重置本课…</translation>
    </message>
    <message>
        <source>Forget what was answered here and begin anew</source>
        <translation>清除本课的作答，重新开始</translation>
    </message>
    <message>
        <source>Forget all answers, tries and times of “%1”?</source>
        <translation>清除“%1”的所有作答、尝试次数和用时？</translation>
    </message>
    <message>
        <source>Reset this lesson</source>
        <translation>重置本课</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>rope::LessonExportDialog</name>
    <message>
        <source>Export lessons</source>
        <translation>导出课程</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>This lesson: %1</source>
        <translation>本课：%1</translation>
    </message>
    <message>
        <source>All %1 lessons</source>
        <translation>全部 %1 课</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>将要写入的文件</translation>
    </message>
    <message>
        <source>%1 (replaces the file that is there)</source>
        <translation>%1（将替换已有文件）</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>What this form cannot hold</source>
        <translation>这种形式容纳不了的内容</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>Making the sheets</source>
        <translation>正在制作练习</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped: nothing was written</source>
        <translation>已停止：没有写入任何文件</translation>
    </message>
</context>
<context>
    <name>rope::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Open lesson…</source>
        <translation>打开课程…</translation>
    </message>
    <message>
        <source>A lesson file of your own or of your lecturer. A folder of them: File menu, or drop it here.</source>
        <translation>你自己或老师的课程文件。打开整个文件夹：用“文件”菜单，或把它拖到这里。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lessons&lt;/b&gt;&amp;nbsp; %1 of %2 done</source>
        <translation>&lt;b&gt;课程&lt;/b&gt;&amp;nbsp; 已完成 %1 / %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>all %1 steps done</source>
        <translation>全部 %1 步已完成</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>已完成 %1 / %2 步</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go on at step %1</source>
        <translation>从第 %1 步继续</translation>
    </message>
    <message>
        <source> About %1 minutes in a class.</source>
        <translation>课堂上约 %1 分钟。</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>打开的：%1</translation>
    </message>
</context>
<context>
    <name>rope::LessonPanel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>rope::LessonPreview</name>
    <message>
        <source>The step of the cursor is shown here once the lesson is sound.</source>
        <translation>课程无误后，光标所在的步骤会显示在这里。</translation>
    </message>
    <message>
        <source>Preview of the step</source>
        <translation>步骤预览</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source> · figures: %1</source>
        <translation> · 图：%1</translation>
    </message>
    <message>
        <source>%1 · as it was before the mistakes</source>
        <translation>%1 · 出错之前的样子</translation>
    </message>
</context>
<context>
    <name>rope::LessonSession</name>
    <message>
        <source>leave the lesson</source>
        <translation>离开课程</translation>
    </message>
    <message>
        <source>lesson step</source>
        <translation>课程步骤</translation>
    </message>
    <message>
        <source>This task is about other controls: this one is locked until it is done</source>
        <translation>这个任务用的是其他控件：完成之前此控件锁定</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>matching</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>show the answer</source>
        <translation>显示答案</translation>
    </message>
</context>
<context>
    <name>rope::LessonStage</name>
    <message>
        <source>right place</source>
        <translation>正确位置</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>你的预测</translation>
    </message>
</context>
<context>
    <name>rope::LessonStepView</name>
    <message>
        <source>‹ Back</source>
        <translation>‹ 上一步</translation>
    </message>
    <message>
        <source>The step before (PageUp)</source>
        <translation>上一步（PageUp）</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>This step from its beginning, with its scene</source>
        <translation>从头开始这一步，恢复它的场景</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ 播放</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一步 ›</translation>
    </message>
    <message>
        <source>The next step (PageDown)</source>
        <translation>下一步（PageDown）</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>How it went, and what comes next (PageDown)</source>
        <translation>学习情况，以及接下来的内容 (PageDown)</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ 暂停</translation>
    </message>
    <message>
        <source>Let the position stand, and go on from there later</source>
        <translation>让位置停住，之后从那里继续</translation>
    </message>
    <message>
        <source>Let the position walk</source>
        <translation>让位置走动</translation>
    </message>
</context>
<context>
    <name>rope::LessonTemplates</name>
    <message>
        <source>Choose one</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Type a number</source>
        <translation>填数</translation>
    </message>
    <message>
        <source>Make the scene so</source>
        <translation>调出场景</translation>
    </message>
    <message>
        <source>Click on a figure</source>
        <translation>在图上点击</translation>
    </message>
    <message>
        <source>In one&apos;s own words</source>
        <translation>用自己的话回答</translation>
    </message>
    <message>
        <source>Bring into order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Find what belongs together</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Draw a curve</source>
        <translation>画出曲线</translation>
    </message>
    <message>
        <source>Which pair is the fastest?</source>
        <translation>哪一对转得最快？</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>第一对</translation>
    </message>
    <message>
        <source>It turns one radian a token.</source>
        <translation>它每个词元转一弧度。</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>最后一对</translation>
    </message>
    <message>
        <source>It is the slowest.</source>
        <translation>它转得最慢。</translation>
    </message>
    <message>
        <source>Look at the left end.</source>
        <translation>看最左端。</translation>
    </message>
    <message>
        <source>Which of these hold?</source>
        <translation>下面哪些成立？</translation>
    </message>
    <message>
        <source>There are half as many pairs as rotated elements</source>
        <translation>对的数目是参与旋转的元素数的一半</translation>
    </message>
    <message>
        <source>Two elements make a pair.</source>
        <translation>两个元素组成一对。</translation>
    </message>
    <message>
        <source>There are as many pairs as elements</source>
        <translation>有多少个元素就有多少对</translation>
    </message>
    <message>
        <source>{r} elements make {K} pairs.</source>
        <translation>{r} 个元素组成 {K} 对。</translation>
    </message>
    <message>
        <source>Frequencies grow from pair to pair.</source>
        <translation>频率逐对增大。</translation>
    </message>
    <message>
        <source>They fall.</source>
        <translation>频率逐对下降。</translation>
    </message>
    <message>
        <source>How many tokens does one turn of the first pair take?</source>
        <translation>第一对转一圈要多少个词元？</translation>
    </message>
    <message>
        <source>A turn is $2π$.</source>
        <translation>一圈是 $2π$。</translation>
    </message>
    <message>
        <source>Bring the position to 123.</source>
        <translation>把位置调到 123。</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Drag the mark on the track under the figures.</source>
        <translation>拖动图下方轨道上的标记。</translation>
    </message>
    <message>
        <source>Type 123 into the box of the position.</source>
        <translation>在位置的数字框里输入 123。</translation>
    </message>
    <message>
        <source>Why is one pair not enough?</source>
        <translation>为什么只有一对不够？</translation>
    </message>
    <message>
        <source>A pair comes round after its period, so two positions a period apart look alike to it.</source>
        <translation>一对每过一个周期就转回原处，所以在它看来，相隔一个周期的两个位置是一样的。</translation>
    </message>
    <message>
        <source>A pair repeats after its period.</source>
        <translation>一对每过一个周期就重复。</translation>
    </message>
    <message>
        <source>Two positions then look *alike*.</source>
        <translation>这时两个位置看起来*一样*。</translation>
    </message>
    <message>
        <source>The smallest first.</source>
        <translation>从小到大排列。</translation>
    </message>
    <message>
        <source>What belongs together?</source>
        <translation>哪些属于同一组？</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>radians a token</source>
        <translation>弧度/词元</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>tokens a turn</source>
        <translation>词元/圈</translation>
    </message>
    <message>
        <source>radians a turn</source>
        <translation>弧度/圈</translation>
    </message>
    <message>
        <source>Draw a cosine with a period of 100 tokens.</source>
        <translation>画一条周期为 100 个词元的余弦曲线。</translation>
    </message>
    <message>
        <source>Position m (tokens)</source>
        <translation>位置 m（词元）</translation>
    </message>
    <message>
        <source>It is at 1 again after 100 tokens.</source>
        <translation>过 100 个词元又回到 1。</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>新课程</translation>
    </message>
    <message>
        <source>My lessons</source>
        <translation>我的课程</translation>
    </message>
    <message>
        <source>What it is about, in one sentence.</source>
        <translation>用一句话说明这一课讲什么。</translation>
    </message>
    <message>
        <source>The first step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Text with *emphasis*, maths as in $θ_k$ and numbers: this head has {K} pairs.</source>
        <translation>正文可以有*强调*、像 $θ_k$ 这样的公式和数字：这个注意力头有 {K} 对。</translation>
    </message>
    <message>
        <source>Where is the first pair?</source>
        <translation>第一对在哪里？</translation>
    </message>
    <message>
        <source>At the left end.</source>
        <translation>在左端。</translation>
    </message>
    <message>
        <source>half a turn of the first pair</source>
        <translation>第一对转半圈</translation>
    </message>
    <message>
        <source>a whole turn of the first pair</source>
        <translation>第一对转一整圈</translation>
    </message>
    <message>
        <source>It takes twice as many tokens.</source>
        <translation>它需要两倍的词元。</translation>
    </message>
</context>
<context>
    <name>rope::LessonTextEdit</name>
    <message>
        <source>Text of the lesson</source>
        <translation>课程文本</translation>
    </message>
</context>
<context>
    <name>rope::LessonWriter</name>
    <message>
        <source>See figure %1.</source>
        <translation>见图 %1。</translation>
    </message>
    <message>
        <source>See figures %1.</source>
        <translation>见图 %1。</translation>
    </message>
    <message>
        <source>Figure %1.</source>
        <translation>图 %1。</translation>
    </message>
    <message>
        <source>Scene: %1</source>
        <translation>场景：%1</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>计算过程</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Mark the place in figure %1.</source>
        <translation>在图 %1 中标出位置。</translation>
    </message>
    <message>
        <source>Read off along the bottom</source>
        <translation>沿底边读数</translation>
    </message>
    <message>
        <source>Read off at the side</source>
        <translation>沿侧边读数</translation>
    </message>
    <message>
        <source>Do this in Ropescope, then note what you set.</source>
        <translation>在 Ropescope 中完成，然后记下你的设置。</translation>
    </message>
    <message>
        <source>I set</source>
        <translation>我的设置</translation>
    </message>
    <message>
        <source>Answers to the questions.</source>
        <translation>各问题的答案。</translation>
    </message>
    <message>
        <source>This lesson asks nothing.</source>
        <translation>本课没有问题。</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <translation>问题 %1：%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Rotary position embeddings: lessons</source>
        <translation>旋转位置编码：课程</translation>
    </message>
    <message>
        <source>Rotary position embeddings: answers</source>
        <translation>旋转位置编码：答案</translation>
    </message>
    <message>
        <source>%1: answers</source>
        <translation>%1：答案</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Ropescope lessons</source>
        <translation>Ropescope 课程</translation>
    </message>
</context>
<context>
    <name>rope::LessonWriting</name>
    <message>
        <source>new-lesson.md</source>
        <translation>new-lesson.md</translation>
    </message>
    <message>
        <source>The file of this lesson is no longer there.</source>
        <translation>本课的文件已不存在。</translation>
    </message>
    <message>
        <source>Lessons that ship with Ropescope stay as they are: this is a copy.</source>
        <translation>Ropescope 自带的课程保持不变：这是一份副本。</translation>
    </message>
    <message>
        <source>The lesson that was being written is there again, as of %1. It is not saved yet.</source>
        <translation>正在编写的课程已恢复到 %1 的状态，尚未保存。</translation>
    </message>
</context>
<context>
    <name>rope::ListDialog</name>
    <message>
        <source>Number %1, “%2”, is no number</source>
        <translation>第 %1 个数“%2”不是数</translation>
    </message>
    <message>
        <source>Number %1, “%2”: %3</source>
        <translation>第 %1 个数“%2”：%3</translation>
    </message>
    <message>
        <source>%1 numbers; %2 are expected, one for each pair</source>
        <translation>有 %1 个数；应为 %2 个，每对一个</translation>
    </message>
    <message>
        <source>One number for each of the %1 pairs. Paste a list on the left, or change single numbers on the right.</source>
        <translation>%1 对各一个数。在左边粘贴列表，或在右边修改单个数。</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1（文本）</translation>
    </message>
    <message>
        <source>Numbers apart by commas, spaces or line ends; brackets are ignored.</source>
        <translation>数之间用逗号、空格或换行分隔；括号会被忽略。</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>The list on the clipboard in place of this one</source>
        <translation>用剪贴板中的列表替换这一个</translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation>第 %1 对</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>多余</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 个数</translation>
    </message>
</context>
<context>
    <name>rope::ListField</name>
    <message>
        <source>Table…</source>
        <translation>表格…</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>All numbers with their pairs: to paste, to check and to change</source>
        <translation>所有数及其对：可粘贴、检查和修改</translation>
    </message>
    <message>
        <source>%1: %2. What was typed is kept; the table shows it.</source>
        <translation>%1：%2。输入的内容已保留，可在表格中查看。</translation>
    </message>
</context>
<context>
    <name>rope::LookedAt</name>
    <message>
        <source>Length L′, tokens</source>
        <translation>长度 L′，词元</translation>
    </message>
    <message>
        <source>length looked at</source>
        <translation>观察长度</translation>
    </message>
    <message>
        <source>Shown as an example: %1. Choose a question, look at a run, or train one with the RoPE that is set now.</source>
        <translation>作为例子显示：%1。选一个问题、观察一次运行，或用当前设定的 RoPE 训练一个。</translation>
    </message>
    <message>
        <source>Look at %1 tokens</source>
        <translation>观察 %1 个词元</translation>
    </message>
    <message>
        <source>Trained with: %1, at %2 tokens</source>
        <translation>训练时：%1，%2 个词元</translation>
    </message>
    <message>
        <source>%1
The present RoPE has another head dimension (%2): it is looked at as it was trained.</source>
        <translation>%1
当前 RoPE 的头维度不同（%2）：按训练时的样子观察它。</translation>
    </message>
    <message>
        <source>%1
Now: %2, at %3 tokens, the longest that the Lab looks at</source>
        <translation>%1
现在：%2，以 %3 个词元，这是实验室观察的最长长度</translation>
    </message>
    <message>
        <source>%1
Now: %2, at %3 tokens</source>
        <translation>%1
现在：%2，%3 个词元</translation>
    </message>
</context>
<context>
    <name>rope::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>求解</translation>
    </message>
    <message>
        <source>Copy out</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Ropescope</source>
        <translation>Ropescope</translation>
    </message>
    <message>
        <source>%1[*] – Ropescope</source>
        <translation>%1[*] – Ropescope</translation>
    </message>
    <message>
        <source>Look at a model</source>
        <translation>观察一个模型</translation>
    </message>
    <message>
        <source>Open its config.json, or choose one of the public models on the left: what each pair turns, what was never seen in training, how scaling changes it.</source>
        <translation>打开它的 config.json，或在左边选一个公开模型：每一对转了多少，训练中没见过什么，缩放改变了什么。</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>比较与选择</translation>
    </message>
    <message>
        <source>All scaling methods beside each other, and which base, λ or length a purpose needs.</source>
        <translation>把所有缩放方法并排比较，并求出满足需要的底数、λ 或长度。</translation>
    </message>
    <message>
        <source>Learn it step by step</source>
        <translation>一步一步地学</translation>
    </message>
    <message>
        <source>Lessons with questions, for yourself or in front of a class.</source>
        <translation>带问题的课程，可以自学，也可以在课堂上用。</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open config, document or lesson…</source>
        <translation>打开配置、文档或课程(&amp;O)…</translation>
    </message>
    <message>
        <source>Open lesson &amp;folder…</source>
        <translation>打开课程文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Export figures…</source>
        <translation>导出多幅图(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Pin the present RoPE</source>
        <translation>固定当前 RoPE(&amp;P)</translation>
    </message>
    <message>
        <source>Compare all &amp;methods</source>
        <translation>比较所有方法(&amp;M)</translation>
    </message>
    <message>
        <source>Copy &amp;link to this scene</source>
        <translation>复制此场景的链接(&amp;L)</translation>
    </message>
    <message>
        <source>Copy link to this lesson &amp;step</source>
        <translation>复制此课程步骤的链接(&amp;S)</translation>
    </message>
    <message>
        <source>Paste lin&amp;k or config</source>
        <translation>粘贴链接或配置(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reset everything</source>
        <translation>全部重置(&amp;R)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a model&apos;s config.json, a document or a lesson (Ctrl+O)</source>
        <translation>打开模型的 config.json、文档或课程（Ctrl+O）</translation>
    </message>
    <message>
        <source>Take back the last step (Ctrl+Z)</source>
        <translation>撤回上一步（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z)</source>
        <translation>再做一次（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The pinned RoPEs, and all scaling methods at once (F6)</source>
        <translation>已固定的 RoPE，以及所有缩放方法（F6）</translation>
    </message>
    <message>
        <source>Which base, λ or length would do? (F7)</source>
        <translation>什么样的底数、λ 或长度才合适？（F7）</translation>
    </message>
    <message>
        <source>The present RoPE for Hugging Face, llama.cpp or vLLM (F8)</source>
        <translation>把当前 RoPE 写给 Hugging Face、llama.cpp 或 vLLM（F8）</translation>
    </message>
    <message>
        <source>Train a small model and see what it does with positions (F4)</source>
        <translation>训练一个小模型，看它如何利用位置（F4）</translation>
    </message>
    <message>
        <source>Learn it step by step (Ctrl+L)</source>
        <translation>一步一步地学（Ctrl+L）</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Figures that belong together, and how many there are</source>
        <translation>成组的图，以及显示几幅</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>One figure</source>
        <translation>一幅图</translation>
    </message>
    <message>
        <source>%1 figures</source>
        <translation>%1 幅图</translation>
    </message>
    <message>
        <source>&amp;Arrangements</source>
        <translation>布局(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Play the position</source>
        <translation>播放位置(&amp;P)</translation>
    </message>
    <message>
        <source>Figure &amp;fills the window</source>
        <translation>图占满窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Reset all &amp;zooms</source>
        <translation>还原所有缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Solve</source>
        <translation>求解(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;out</source>
        <translation>写出(&amp;O)</translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation>实验室(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Lesson: next &amp;hint</source>
        <translation>课程：下一条提示(&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation>演示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Controls</source>
        <translation>控件(&amp;C)</translation>
    </message>
    <message>
        <source>Marks mo&amp;ve to a new method</source>
        <translation>换方法时标记移动(&amp;V)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep this arrangement…</source>
        <translation>保留此布局(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘记(&amp;F)</translation>
    </message>
    <message>
        <source>Keep this arrangement</source>
        <translation>保留此布局</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>欢迎(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Ropescope</source>
        <translation>关于 Ropescope(&amp;A)</translation>
    </message>
    <message>
        <source>About Ropescope</source>
        <translation>关于 Ropescope</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Ropescope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows what Rotary Position Embeddings do, on real model configs.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt, QCustomPlot, Eigen, Highway and nlohmann JSON.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Ropescope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;用真实的模型配置展示旋转位置编码（RoPE）的作用。&lt;/p&gt;&lt;p&gt;自由软件，以 GNU 通用公共许可证第 3 版或更新版本发布。使用 Qt、QCustomPlot、Eigen、Highway 和 nlohmann JSON 构建。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>设置(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Keep this model in the list</source>
        <translation>把此模型保留在列表中(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Keep the present RoPE as a coloured curve in every figure (Ctrl+D)</source>
        <translation>把当前 RoPE 作为彩色曲线留在每幅图中（Ctrl+D）</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>术语表(&amp;G)</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Export what was done in the lessons to</source>
        <translation>把课程中完成的内容导出到</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Export lesson &amp;results as CSV…</source>
        <translation>把课程结果导出为 CSV(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Hear the curve, or stop</source>
        <translation>聆听曲线，或停止(&amp;H)</translation>
    </message>
    <message>
        <source>Hear the selected pair &amp;turn</source>
        <translation>聆听所选的一对转动(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;New lesson…</source>
        <translation>新建课程(&amp;N)…</translation>
    </message>
    <message>
        <source>never comes</source>
        <translation>不会出现</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Line of what is rea&amp;d</source>
        <translation>读数行(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit this lesson…</source>
        <translation>编辑本课(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;xport lessons…</source>
        <translation>导出课程(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>rope::MatchQuestion</name>
    <message>
        <source>What belongs to it?</source>
        <translation>与它对应的是什么？</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
</context>
<context>
    <name>rope::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>rope::MethodControls</name>
    <message>
        <source>Scaling method</source>
        <translation>缩放方法</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
</context>
<context>
    <name>rope::ModelBox</name>
    <message>
        <source>Open config.json…</source>
        <translation>打开 config.json…</translation>
    </message>
    <message>
        <source>Open a model&apos;s config.json from disk. It can also be dropped on the window.</source>
        <translation>从磁盘打开模型的 config.json。也可以把它拖到窗口上。</translation>
    </message>
    <message>
        <source>Layer type</source>
        <translation>层类型</translation>
    </message>
    <message>
        <source>This model&apos;s layers do not all rotate alike: choose which to look at.</source>
        <translation>这个模型的各层旋转方式不全相同：选择要观察哪一种。</translation>
    </message>
    <message>
        <source>How to read the lengths of this config</source>
        <translation>如何理解这个配置中的长度</translation>
    </message>
    <message>
        <source>No key of this config says whether its length is the one it was trained at or already the raised one. The frequencies are the same.</source>
        <translation>这个配置没有说明它的长度是训练时的长度，还是已经扩展后的长度。两种读法的频率相同。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A public model&apos;s RoPE. Type a part of its name to search.</source>
        <translation>公开模型的 RoPE。输入名称的一部分即可查找。</translation>
    </message>
    <message>
        <source>Choose a model, or set by hand</source>
        <translation>选择模型，或自行设置</translation>
    </message>
    <message>
        <source>No model here is called “%1”; a config.json from disk can be opened instead</source>
        <translation>这里没有叫“%1”的模型；可以改为从磁盘打开 config.json</translation>
    </message>
    <message>
        <source>There is no model preset %1</source>
        <translation>没有名为 %1 的预设模型</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Layers: %1</source>
        <translation>层：%1</translation>
    </message>
    <message>
        <source>Layers: %1 (no rotation)</source>
        <translation>层：%1（不旋转）</translation>
    </message>
    <message>
        <source>lengths of the model</source>
        <translation>模型的长度</translation>
    </message>
    <message>
        <source>This config can be read two ways: choose how above.</source>
        <translation>这个配置有两种读法：请在上面选择。</translation>
    </message>
</context>
<context>
    <name>rope::NotesPanel</name>
    <message>
        <source>Notes for the lecturer</source>
        <translation>给讲课者的备注</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source> · %1 min planned, %2 gone</source>
        <translation> · 计划 %1 分钟，已用 %2</translation>
    </message>
    <message>
        <source> · %1 gone</source>
        <translation> · 已用 %1</translation>
    </message>
    <message>
        <source> · the lesson %1 min</source>
        <translation> · 全课 %1 分钟</translation>
    </message>
</context>
<context>
    <name>rope::NumberBox</name>
    <message>
        <source>%1 was read as %2. For %3 type %4Ki.</source>
        <translation>%1 读作 %2。若要 %3，请键入 %4Ki。</translation>
    </message>
</context>
<context>
    <name>rope::NumberQuestion</name>
    <message>
        <source>exactly</source>
        <translation>精确值</translation>
    </message>
    <message>
        <source>within %1 %</source>
        <translation>误差 %1 % 以内</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>误差 %1 以内</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>Your answer in %1</source>
        <translation>你的答案，单位 %1</translation>
    </message>
    <message>
        <source>For example 0.01, 1e-2, 1/100 or 217,640. Counted right %1.</source>
        <translation>例如 0.01、1e-2、1/100 或 217,640。%1算对。</translation>
    </message>
</context>
<context>
    <name>rope::Opener</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Opened one lesson: it stands at the end of the list.</source>
        <translation>打开了一课：它在列表末尾。</translation>
    </message>
    <message>
        <source>Opened %1 lessons: they stand at the end of the list.</source>
        <translation>打开了 %1 课：它们在列表末尾。</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Open a model, a document or a lesson</source>
        <translation>打开模型、文档或课程</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>打开课程</translation>
    </message>
    <message>
        <source>Lessons (*.md);;All files (*)</source>
        <translation>课程 (*.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a folder of lessons</source>
        <translation>打开课程文件夹</translation>
    </message>
    <message>
        <source>There is neither a link nor a config on the clipboard: a link starts with “ropescope:”, a config is a JSON object.</source>
        <translation>剪贴板上既没有链接也没有配置：链接以“ropescope:”开头，配置是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>The link to this scene is on the clipboard. It opens with Edit &gt; Paste link or config.</source>
        <translation>此场景的链接已复制到剪贴板。用“编辑 &gt; 粘贴链接或配置”打开。</translation>
    </message>
    <message>
        <source>%1. Save the scene as a file instead.</source>
        <translation>%1。请改为把场景保存成文件。</translation>
    </message>
    <message>
        <source>The link to this step is on the clipboard. It opens with Edit &gt; Paste link or config.</source>
        <translation>此步骤的链接已复制到剪贴板。用“编辑 &gt; 粘贴链接或配置”打开。</translation>
    </message>
    <message>
        <source>%1 would take the place of what has just been opened.</source>
        <translation>%1 会取代刚刚打开的内容。</translation>
    </message>
    <message>
        <source>%1 more of these files would take the place of what has just been opened.</source>
        <translation>这些文件中还有 %1 个会取代刚刚打开的内容。</translation>
    </message>
    <message>
        <source>One window, one document</source>
        <translation>一个窗口，一个文档</translation>
    </message>
    <message>
        <source>Open it in a new window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Open each in a new window</source>
        <translation>各自在新窗口中打开</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>No new window could be opened for %1.</source>
        <translation>无法为 %1 打开新窗口。</translation>
    </message>
    <message>
        <source>Models, documents, lessons and runs (*.json *.gguf *.safetensors *.ropescope *.md);;All files (*)</source>
        <translation>模型、文档、课程和运行 (*.json *.gguf *.safetensors *.ropescope *.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a lesson first.</source>
        <translation>请先打开一个课程。</translation>
    </message>
    <message>
        <source>The link on the clipboard carries the whole lesson. It opens with Edit &gt; Paste link or config.</source>
        <translation>剪贴板上的链接带有整个课程。用“编辑 &gt; 粘贴链接或配置”打开。</translation>
    </message>
    <message>
        <source>%1. Hand its file on instead.</source>
        <translation>%1。请直接传它的文件。</translation>
    </message>
    <message>
        <source>The lesson in this link has mistakes: %1</source>
        <translation>这个链接里的课程有错误：%1</translation>
    </message>
    <message>
        <source>The file of this lesson no longer holds it, so there is nothing to link to.</source>
        <translation>此课程的文件已不再是这门课程，因此没有可链接的内容。</translation>
    </message>
    <message>
        <source>pasted config</source>
        <translation>粘贴的配置</translation>
    </message>
</context>
<context>
    <name>rope::OptionRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Key %1 or %2</source>
        <translation>按键 %1 或 %2</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1（对）</translation>
    </message>
    <message>
        <source>%1 (wrong)</source>
        <translation>%1（错）</translation>
    </message>
</context>
<context>
    <name>rope::OrderQuestion</name>
    <message>
        <source>First comes first. Drag, use the arrows, or press Alt+↑ and Alt+↓.</source>
        <translation>按先后排列。可拖动、用箭头，或按 Alt+↑ 与 Alt+↓。</translation>
    </message>
</context>
<context>
    <name>rope::OrderRow</name>
    <message>
        <source>Earlier (Alt+↑)</source>
        <translation>提前（Alt+↑）</translation>
    </message>
    <message>
        <source>Later (Alt+↓)</source>
        <translation>推后（Alt+↓）</translation>
    </message>
    <message>
        <source>Place %1 of %2: %3</source>
        <translation>第 %1 位，共 %2 位：%3</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>提前：%1</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>推后：%1</translation>
    </message>
</context>
<context>
    <name>rope::PairsField</name>
    <message>
        <source>a few, fast to slow</source>
        <translation>几对，从快到慢</translation>
    </message>
    <message>
        <source>Pairs to draw in the angle figure, counted from 1: for example 1, 8, 16-20. Empty: chosen for you. Click a pair in a figure to point at it everywhere.</source>
        <translation>角度图中要画的对，从 1 数起：例如 1, 8, 16-20。留空则自动选择。在图中点击一对，即可在各处指出它。</translation>
    </message>
    <message>
        <source>Pairs: numbers from 1 to %1 are expected, such as 1, 8, 16-20</source>
        <translation>对：应为 1 到 %1 的数，例如 1, 8, 16-20</translation>
    </message>
</context>
<context>
    <name>rope::PinLegend</name>
    <message>
        <source>The pinned RoPEs, in every figure; a click hides or shows one</source>
        <translation>每幅图中的已固定 RoPE；点击可隐藏或显示</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>固定 %1</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>已固定：%1</translation>
    </message>
    <message>
        <source>No figure that is shown draws the pinned RoPEs</source>
        <translation>当前显示的图都不画已固定的 RoPE</translation>
    </message>
</context>
<context>
    <name>rope::PlotPicks</name>
    <message>
        <source>Selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>List of θ</source>
        <translation>θ 列表</translation>
    </message>
</context>
<context>
    <name>rope::PlotView</name>
    <message>
        <source>Curves: %1</source>
        <translation>曲线：%1</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（已隐藏）</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>The title comes with the answer</source>
        <translation>标题与答案一起显示</translation>
    </message>
</context>
<context>
    <name>rope::PositionBar</name>
    <message>
        <source>The query at position m, and the key at n = m − s.</source>
        <translation>位置 m 处的查询，以及位置 n = m − s 处的键。</translation>
    </message>
    <message>
        <source>m = %1   n = %2</source>
        <translation>m = %1   n = %2</translation>
    </message>
    <message>
        <source>Query at position %1, key at position %2</source>
        <translation>查询在位置 %1，键在位置 %2</translation>
    </message>
</context>
<context>
    <name>rope::PositionPlayer</name>
    <message>
        <source>Moves the position on by itself (Ctrl+Space).</source>
        <translation>让位置自行前进（Ctrl+Space）。</translation>
    </message>
    <message>
        <source>Play the position</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Playing speed</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>How fast the position moves when played.</source>
        <translation>播放时位置移动的速度。</translation>
    </message>
    <message>
        <source>%1 tokens a second</source>
        <translation>每秒 %1 个词元</translation>
    </message>
    <message>
        <source>1 token a second</source>
        <translation>每秒 1 个词元</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ 暂停</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ 播放</translation>
    </message>
    <message>
        <source>playing the position</source>
        <translation>播放位置</translation>
    </message>
</context>
<context>
    <name>rope::PositionTrack</name>
    <message>
        <source>Position track</source>
        <translation>位置轨道</translation>
    </message>
    <message>
        <source>The sequence from its first token to the longer of L and L′. Drag the filled handle to move the query m (the key goes with it), the open one to move the key n alone. Arrow keys step by a token (Shift: 10, Ctrl: 100), Page Up and Page Down by more, Home and End go to the ends.</source>
        <translation>从第一个词元到 L 与 L′ 中较长者的序列。拖动实心手柄移动查询 m（键随之移动），拖动空心手柄只移动键 n。方向键每次移动一个词元（Shift：10，Ctrl：100），Page Up 和 Page Down 移动更多，Home 和 End 到两端。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>L = L′ = %1</source>
        <translation>L = L′ = %1</translation>
    </message>
    <message>
        <source>L = %1</source>
        <translation>L = %1</translation>
    </message>
    <message>
        <source>L′ = %1</source>
        <translation>L′ = %1</translation>
    </message>
</context>
<context>
    <name>rope::Presentation</name>
    <message>
        <source>Blank screen</source>
        <translation>黑屏</translation>
    </message>
</context>
<context>
    <name>rope::Printing</name>
    <message>
        <source>Ropescope</source>
        <translation>Ropescope</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>All screens, one a page</source>
        <translation>所有画面，每页一个</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>此画面</translation>
    </message>
    <message>
        <source>Its figures, one a page</source>
        <translation>其中的图，每页一幅</translation>
    </message>
    <message>
        <source>This figure</source>
        <translation>此图</translation>
    </message>
    <message>
        <source>The printer did not take the pages</source>
        <translation>打印机没有接受这些页</translation>
    </message>
</context>
<context>
    <name>rope::ProblemList</name>
    <message>
        <source>Lessons with mistakes</source>
        <translation>有错误的课程</translation>
    </message>
    <message>
        <source>These lessons were not opened. Mend the lines below and open them again.</source>
        <translation>这些课程没有打开。请修正下列各行后重新打开。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
</context>
<context>
    <name>rope::ProseView</name>
    <message>
        <source>Formula %1</source>
        <translation>公式 %1</translation>
    </message>
</context>
<context>
    <name>rope::ReadingLine</name>
    <message>
        <source>Point at a figure, or go through it with the arrow keys: what is read there stands here.</source>
        <translation>指向一幅图，或用方向键在图中移动：读到的内容显示在这里。</translation>
    </message>
</context>
<context>
    <name>rope::RoomSliders</name>
    <message>
        <source>What the slider changes</source>
        <translation>滑块改变的量</translation>
    </message>
    <message>
        <source>One slider</source>
        <translation>一个滑块</translation>
    </message>
    <message>
        <source>A second slider</source>
        <translation>第二个滑块</translation>
    </message>
</context>
<context>
    <name>rope::RunList</name>
    <message>
        <source>Runs of the Lab (*.safetensors)</source>
        <translation>实验室的运行 (*.safetensors)</translation>
    </message>
    <message>
        <source>Runs: one is looked at, ticked ones are drawn beside it</source>
        <translation>运行：观察其中一个，勾选的画在旁边</translation>
    </message>
    <message>
        <source>Runs of the Lab</source>
        <translation>实验室的运行</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>This run, with the RoPE it was trained with</source>
        <translation>这次运行，用训练时的 RoPE</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Moves one of your own runs to the trash</source>
        <translation>把自己的一个运行移到回收站</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A run from a file of &apos;lab train&apos; or of this window</source>
        <translation>来自“lab train”或本窗口的运行文件</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>This run as a safetensors file</source>
        <translation>把这次运行存为 safetensors 文件</translation>
    </message>
    <message>
        <source>Open a run of the Lab</source>
        <translation>打开实验室的运行</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>保存运行</translation>
    </message>
    <message>
        <source>Enter or a double click looks at a run, Space draws it beside, F2 renames one of your own, Delete moves it to the trash. Undo brings it back.</source>
        <translation>回车或双击观察一个运行，空格键把它画在旁边，F2 给自己的运行改名，Delete 把它移到回收站。撤销可以找回。</translation>
    </message>
</context>
<context>
    <name>rope::RunShelf</name>
    <message>
        <source>A run of the Lab is left where it is, %1: %2</source>
        <translation>实验室的一个运行留在原处，%1：%2</translation>
    </message>
    <message>
        <source>The names of the Lab&apos;s runs could not be read: %1</source>
        <translation>无法读取实验室运行的名称：%1</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it is left there.</source>
        <translation>%1 无法移到回收站，仍留在原处。</translation>
    </message>
</context>
<context>
    <name>rope::SaidBoxes</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation>提示 %1 / %2</translation>
    </message>
    <message>
        <source>Try again, or take a hint.</source>
        <translation>再试一次，或看一条提示。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>再试一次。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>不正确</translation>
    </message>
    <message>
        <source>Not an answer yet</source>
        <translation>还不是一个答案</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>rope::ScreenBar</name>
    <message>
        <source>Screens of the document</source>
        <translation>文档的画面</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>画面 %1</translation>
    </message>
</context>
<context>
    <name>rope::SessionFolder</name>
    <message>
        <source>A session of a newer version of Ropescope is kept as %1</source>
        <translation>较新版本 Ropescope 的会话已保留为 %1</translation>
    </message>
    <message>
        <source>A session that cannot be read is kept as %1</source>
        <translation>无法读取的会话已保留为 %1</translation>
    </message>
</context>
<context>
    <name>rope::SessionKeeper</name>
    <message>
        <source>Your work cannot be kept against a crash: %1</source>
        <translation>无法保留你的工作以防崩溃：%1</translation>
    </message>
    <message>
        <source>The last session could not be restored. %1.</source>
        <translation>上次的会话无法恢复。%1。</translation>
    </message>
    <message>
        <source>The last session could not be restored: %1. It stays in the settings.</source>
        <translation>上次的会话无法恢复：%1。它仍留在设置中。</translation>
    </message>
    <message>
        <source>Ropescope ended without warning. Its work of %1 is kept.</source>
        <translation>Ropescope 意外结束。它在 %1 的工作已保留。</translation>
    </message>
    <message>
        <source>There are changes to %1 of %2 that were never saved.</source>
        <translation>%1 在 %2 有从未保存的更改。</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
</context>
<context>
    <name>rope::SettingsDialog</name>
    <message>
        <source>Usual</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度，浅色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度，深色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>外观(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>工作(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
    <message>
        <source>Everything as it was when the program was first started</source>
        <translation>一切恢复为程序首次启动时的样子</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>Marks &amp;move to where a new method, model or spread has them</source>
        <translation>换方法、模型或分布时，标记移动到新的位置(&amp;M)</translation>
    </message>
    <message>
        <source>High contrast: black and white, every control outlined, curves that stand out by 4.5 to 1 and more.</source>
        <translation>高对比度：黑白两色，每个控件都有边框，曲线的对比度不低于 4.5 比 1。</translation>
    </message>
    <message>
        <source>&amp;Keep against a crash</source>
        <translation>防崩溃保存(&amp;K)</translation>
    </message>
    <message>
        <source>half a second after a change</source>
        <translation>更改后半秒</translation>
    </message>
    <message>
        <source>2 seconds after a change</source>
        <translation>更改后 2 秒</translation>
    </message>
    <message>
        <source>10 seconds after a change</source>
        <translation>更改后 10 秒</translation>
    </message>
    <message>
        <source>a minute after a change</source>
        <translation>更改后一分钟</translation>
    </message>
    <message>
        <source>All work is kept in the background and offered at the next start, also what has no file. The file of a document is written by Save alone.</source>
        <translation>所有工作都在后台保留，下次启动时可恢复，没有文件的也一样。文档的文件只由“保存”写入。</translation>
    </message>
    <message>
        <source>Lab: &amp;pause training while no figure of the Lab is shown</source>
        <translation>实验室：没有显示实验室的图时暂停训练(&amp;P)</translation>
    </message>
    <message>
        <source>What the export of figures begins with. It remembers what was chosen there last.</source>
        <translation>导出图时的初始设置。它会记住上次的选择。</translation>
    </message>
    <message>
        <source>&amp;Hear the selected pair turn while the position moves</source>
        <translation>位置移动时聆听所选的一对转动(&amp;H)</translation>
    </message>
    <message>
        <source>A line &amp;below says what the pointer reads in a figure</source>
        <translation>下方一行显示指针在图中读到的内容(&amp;B)</translation>
    </message>
    <message>
        <source>autosave, automatic saving, backup, recovery, journal</source>
        <translation>自动保存, 备份, 恢复, autosave</translation>
    </message>
    <message>
        <source>&amp;Colours of curves</source>
        <translation>曲线颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Strong, for projectors</source>
        <translation>鲜明，适合投影</translation>
    </message>
</context>
<context>
    <name>rope::SettingsTrouble</name>
    <message>
        <source>The settings file %1 cannot be written. What you set now holds until the program ends.</source>
        <translation>无法写入设置文件 %1。现在的设置只保持到程序结束。</translation>
    </message>
</context>
<context>
    <name>rope::SlideWriter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>rope::SolvePanel</name>
    <message>
        <source>What to find.</source>
        <translation>要求的量。</translation>
    </message>
    <message>
        <source>What the answer shall make true; each criterion rests on an assumption, said below the answer.</source>
        <translation>答案应满足的条件；每个准则都基于一个假设，写在答案下面。</translation>
    </message>
    <message>
        <source>The number the question starts from.</source>
        <translation>问题的出发数值。</translation>
    </message>
    <message>
        <source>The pair that has this θ, counted from 1. Pair 1 has θ = 1 at every base.</source>
        <translation>具有这个 θ 的对，从 1 数起。第 1 对在任何底数下 θ = 1。</translation>
    </message>
    <message>
        <source>Given number</source>
        <translation>给定的数</translation>
    </message>
    <message>
        <source>Pair k</source>
        <translation>对 k</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>求</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>A number greater than 0 is expected</source>
        <translation>应为大于 0 的数</translation>
    </message>
    <message>
        <source>A number greater than 0 is expected (%1)</source>
        <translation>应为大于 0 的数（%1）</translation>
    </message>
    <message>
        <source>Put it into the scene</source>
        <translation>放入场景</translation>
    </message>
    <message>
        <source>Sets the scene to the answer; Ctrl+Z takes it back.</source>
        <translation>把场景设为答案；Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <source>Searches the bases that keep the similarity of equal vectors at or above 0.</source>
        <translation>搜索使相等向量的相似度始终不低于 0 的底数。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Base asked about</source>
        <translation>所问的底数</translation>
    </message>
    <message>
        <source>θ in rad/token</source>
        <translation>θ，弧度/词元</translation>
    </message>
    <message>
        <source>A scan over bases; it takes a few seconds for long lengths.</source>
        <translation>扫描各个底数；长度较长时需要几秒。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>none passes</source>
        <translation>没有合格的</translation>
    </message>
    <message>
        <source>at least %1 %2</source>
        <translation>至少 %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing needs to change</source>
        <translation>无需改动</translation>
    </message>
    <message>
        <source>&lt;p&gt;The same as: %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;等价于：%1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>solved value</source>
        <translation>求得的值</translation>
    </message>
</context>
<context>
    <name>rope::Speaker</name>
    <message>
        <source>Nothing can be heard: the system has no sound device.</source>
        <translation>无法发声：系统没有声音设备。</translation>
    </message>
    <message>
        <source>Nothing can be heard: “%1” does not take stereo of 44.1 kHz.</source>
        <translation>无法发声：“%1”不接受 44.1 kHz 立体声。</translation>
    </message>
</context>
<context>
    <name>rope::StepBar</name>
    <message>
        <source>Step %1 of %2, %3 done</source>
        <translation>第 %1 步，共 %2 步，已完成 %3 步</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <translation>%1（已完成）</translation>
    </message>
</context>
<context>
    <name>rope::StepHeader</name>
    <message>
        <source>‹ Lessons</source>
        <translation>‹ 课程</translation>
    </message>
    <message>
        <source>Leave the lesson: your own scene and figures come back (Esc)</source>
        <translation>离开课程：你自己的场景和图会恢复（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>rope::StepPage</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Is it right? (Enter)</source>
        <translation>对不对？（回车）</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>One hint after the other (Ctrl+H)</source>
        <translation>逐条给出提示（Ctrl+H）</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Give up on this one</source>
        <translation>放弃这一题</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>Another one like this</source>
        <translation>再来一个类似的</translation>
    </message>
    <message>
        <source>The same question with other numbers</source>
        <translation>换数字的同一个问题</translation>
    </message>
</context>
<context>
    <name>rope::StepPlay</name>
    <message>
        <source>playing the position</source>
        <translation>播放位置</translation>
    </message>
</context>
<context>
    <name>rope::StoryList</name>
    <message>
        <source>Train these models again</source>
        <translation>重新训练这些模型</translation>
    </message>
    <message>
        <source>From step 0, while you watch: each recipe of this question, with as many seeds as are chosen below. What ships stays.</source>
        <translation>从第 0 步开始，你可以看着：这个问题的每个配方，种子数按下面所选。随程序附带的运行保留不变。</translation>
    </message>
</context>
<context>
    <name>rope::SweepForm</name>
    <message>
        <source>A&amp;nimation: a setting moves</source>
        <translation>动画：移动一个设置(&amp;N)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> 帧</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> 帧/秒</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Settin&amp;g</source>
        <translation>设置(&amp;G)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>One file a frame: APNG, GIF and WebM are made by ffmpeg, which is not installed.</source>
        <translation>每帧一个文件：APNG、GIF 和 WebM 由 ffmpeg 生成，而它没有安装。</translation>
    </message>
</context>
<context>
    <name>rope::TrainOn</name>
    <message>
        <source>Train on at L′ with</source>
        <translation>在 L′ 处继续训练，使用</translation>
    </message>
    <message>
        <source>The present RoPE, or one that is pinned</source>
        <translation>当前的 RoPE，或一个固定的</translation>
    </message>
    <message>
        <source>A new run with the weights of this one, trained a little at L′ with the θ and the method that are chosen here.</source>
        <translation>一个新的运行，用这个运行的权重，以此处所选的 θ 和方法在 L′ 处再训练一点。</translation>
    </message>
    <message>
        <source>as now: %1</source>
        <translation>如现在：%1</translation>
    </message>
    <message>
        <source>Train on at %1 tokens, %2 steps</source>
        <translation>以 %1 个词元再训练 %2 步</translation>
    </message>
</context>
<context>
    <name>rope::ValueRow</name>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1: %2 is not possible here; allowed: %3</source>
        <translation>%1：这里不能是 %2；允许：%3</translation>
    </message>
    <message>
        <source>%1: %2 is not possible here (%3); allowed: %4</source>
        <translation>%1：这里不能是 %2（%3）；允许：%4</translation>
    </message>
    <message>
        <source>Training length L′</source>
        <translation>训练长度 L′</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>rad/token</source>
        <translation>弧度/词元</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>rope::VectorDialog</name>
    <message>
        <source>Number %1, “%2”, is no number</source>
        <translation>第 %1 个数“%2”不是数</translation>
    </message>
    <message>
        <source>Number %1, %2, is not within ±1e6</source>
        <translation>第 %1 个数 %2 不在 ±1e6 之内</translation>
    </message>
    <message>
        <source>%1 numbers; %2 are expected, one for each element of the head, or none</source>
        <translation>有 %1 个数；应为 %2 个，头的每个元素一个，或者留空</translation>
    </message>
    <message>
        <source>Query and key</source>
        <translation>查询与键</translation>
    </message>
    <message>
        <source>One number for each of the %1 elements of the head, before it is turned, apart by commas or spaces. Where only one list is given, both vectors are equal.</source>
        <translation>头的 %1 个元素各一个数，旋转之前的值，用逗号或空格分隔。只给出一个列表时，两个向量相等。</translation>
    </message>
    <message>
        <source>&amp;Query q</source>
        <translation>查询 q(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Key k</source>
        <translation>键 k(&amp;K)</translation>
    </message>
    <message>
        <source>Numbers apart by commas or spaces; brackets are ignored. Empty: none given.</source>
        <translation>数之间用逗号或空格分隔；括号会被忽略。留空：不指定。</translation>
    </message>
    <message>
        <source>&amp;Random</source>
        <translation>随机(&amp;R)</translation>
    </message>
    <message>
        <source>Two vectors of independent normal numbers; the same seed gives the same numbers.</source>
        <translation>两个由独立正态随机数组成的向量；相同的种子给出相同的数。</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>种子 </translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Which random numbers are drawn.</source>
        <translation>抽取哪一组随机数。</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Takes both lists away.</source>
        <translation>去掉两个列表。</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 个数</translation>
    </message>
    <message>
        <source>q and k</source>
        <translation>q 与 k</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1 numbers each</source>
        <translation>各 %1 个数</translation>
    </message>
    <message>
        <source>q: %1 numbers, k the same</source>
        <translation>q：%1 个数，k 相同</translation>
    </message>
    <message>
        <source>k: %1 numbers, q the same</source>
        <translation>k：%1 个数，q 相同</translation>
    </message>
    <message>
        <source>Number %1, “%2”: %3</source>
        <translation>第 %1 个数“%2”：%3</translation>
    </message>
</context>
<context>
    <name>rope::VoteBars</name>
    <message>
        <source>A click counts one more for %1, a click with the right button one less</source>
        <translation>单击给 %1 加一票，右键单击减一票</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>rope::VotePanel</name>
    <message>
        <source>First vote</source>
        <translation>第一次投票</translation>
    </message>
    <message>
        <source>Talk to your neighbour</source>
        <translation>和邻座讨论</translation>
    </message>
    <message>
        <source>Second vote</source>
        <translation>第二次投票</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>讨论前后</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>结束投票</translation>
    </message>
    <message>
        <source>Vote again</source>
        <translation>再次投票</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds to think</source>
        <translation>思考的秒数</translation>
    </message>
    <message>
        <source>Lets the clock run (T)</source>
        <translation>让计时开始 (T)</translation>
    </message>
    <message>
        <source>What comes next (Enter)</source>
        <translation>下一步 (Enter)</translation>
    </message>
    <message>
        <source>Votes for %1</source>
        <translation>%1 的票数</translation>
    </message>
    <message>
        <source>%1: %2 votes</source>
        <translation>%1：%2 票</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>True</source>
        <translation>对</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错</translation>
    </message>
</context>
<context>
    <name>rope::WelcomePage</name>
    <message>
        <source>Welcome to Ropescope</source>
        <translation>欢迎使用 Ropescope</translation>
    </message>
    <message>
        <source>See what Rotary Position Embeddings do</source>
        <translation>看看旋转位置编码做了什么</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先随便看看</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>rope::WindowView</name>
    <message>
        <source>figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>one figure alone</source>
        <translation>单独一幅图</translation>
    </message>
    <message>
        <source>panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>rope::WordsQuestion</name>
    <message>
        <source>Your answer in your own words</source>
        <translation>用你自己的话作答</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation>用你自己的话</translation>
    </message>
    <message>
        <source>Compare with a model answer</source>
        <translation>与参考答案比较</translation>
    </message>
    <message>
        <source>Write first (Ctrl+Enter)</source>
        <translation>先写下来（Ctrl+回车）</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>Tick what your answer says, in whatever words:</source>
        <translation>勾选你的答案说到的内容，用词不限：</translation>
    </message>
</context>
</TS>
