// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <set>

#include "core/analysis/compare_table.h"
#include "core/analysis/solve.h"
#include "core/configs/model_config.h"
#include "core/figures/cards.h"
#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "core/lab/task.h"
#include "core/lessons/quantities/quantities.h"
#include "core/scene/scene_caption.h"
#include "core/writers/writers.h"
#include "tests/support/figure_texts.h"
#include "tests/support/texts_file.h"
#include "ui/base/framed_text.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"
#include "ui/base/problem_text.h"
#include "ui/plot/figure_painter.h"

using namespace rope;
using namespace rope::test;

namespace {

/// Texts that are the same in Chinese (names, formulas), and names in arguments.
const std::set<QString>& sameInBoth()
{
    static const std::set<QString> all = [] {
        std::set<QString> out{QStringLiteral("bf16"),    QStringLiteral("fp16"),      QStringLiteral("fp32"),
                              QStringLiteral("mscale"),  QStringLiteral("koboldcpp"), QStringLiteral("bert"),
                              QStringLiteral("trained"), QStringLiteral("raised"),    QStringLiteral("true"),
                              QStringLiteral("false"),   QStringLiteral("null")};
        for (const TextEntry& entry : textEntries(QStringLiteral("zh_CN")))
            out.insert(entry.translation);
        for (const Method& method : methods())
            out.insert(QString::fromStdString(method.id));
        for (const WriteTarget& target : writeTargets()) // versions of programs
            out.insert(QString::fromStdString(target.checked));
        for (const ModelPreset& preset : modelPresets())
            out.insert(QString::fromStdString(preset.title));
        return out;
    }();
    return all;
}

/// What a person would read as English: a word, untranslated.
struct Untranslated {
    QStringList texts;
    int count = 0;

    void look(const std::string& from, const std::string& text, const QString& shown)
    {
        // Two words side by side, or one alone; a formula has none.
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3} [A-Za-z]{2}|^[A-Z]?[a-z]{3,}$"));
        const QString source = QString::fromStdString(text);
        if (source.contains(word) && shown == source && !sameInBoth().contains(source))
            texts << QString::fromStdString(from) + QStringLiteral(": ") + source;
    }
    void add(const std::string& from, const Message& m)
    {
        ++count;
        if (m.args.empty())
            return look(from, m.text, translated(m));
        look(from, m.text, translated({m.text, {}}));
        for (const std::string& arg : m.args)
            look(from + ", in “" + m.text + "”", arg, phrase(arg));
    }
    void verify(int least)
    {
        texts.removeDuplicates();
        QVERIFY2(texts.isEmpty(),
                 qPrintable(QStringLiteral("no translation in resources/translations (a text that core "
                                           "puts together: phrases.txt, then scripts/translations):\n") +
                            texts.mid(0, 60).join(u'\n')));
        QVERIFY2(count >= least, qPrintable(QString::number(count)));
    }
};

std::shared_ptr<const lab::LabData> measuredRun(const Scene& scene)
{
    auto run = std::make_shared<const lab::LabRun>(lab::shippedRun("repeat-geometric"));
    lab::LabData data = lab::labDataFor(scene, {{"run", lab::runName(run->setup), run}});
    lab::measure(data, 1);
    return std::make_shared<const lab::LabData>(std::move(data));
}

struct MadeFigure {
    const FigureKind& kind;
    Figure figure;
};

/// Every figure with every choice of its options, in every telling scene: made once, whatever the language.
const std::vector<MadeFigure>& madeFigures()
{
    static const std::vector<MadeFigure> all = [] {
        std::vector<MadeFigure> out;
        for (const FigureKind& kind : figureKinds())
            for (const Scene& scene : tellingScenes()) {
                if (kind.usesLab && !(scene == Scene()))
                    continue;
                const auto data = kind.usesLab ? measuredRun(scene) : nullptr;
                out.push_back({kind, makeFigure(kind, scene, {200, {}}, {}, data)});
                for (const FigureOption& option : kind.options)
                    for (std::size_t i = 1; i < option.choices.size(); ++i) {
                        Scene chosen = scene;
                        chosen.figureOptions[kind.id + "." + option.id] = option.choices[i].id;
                        out.push_back({kind, makeFigure(kind, chosen, {64, {}}, {}, data)});
                    }
            }
        return out;
    }();
    return all;
}

template <typename Look>
void eachFigure(Look&& look)
{
    for (const MadeFigure& made : madeFigures())
        look(made.kind, made.figure);
}

} // namespace

/// The whole of core in Chinese: nothing left in English, nothing cut, and English again as it was.
class TestChinese : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useLanguage(QStringLiteral("zh_CN")); }
    void cleanup() { useLanguage(QStringLiteral("en")); }

    void everyFigureSpeaksChinese();
    void everyListSpeaksChinese();
    void everyWriterSpeaksChinese();
    void everyConfigSpeaksChinese();
    void everyRefusalSpeaksChinese();
    void problems();
    void numbersInPhrases();
    void otherPeoplesTextIsCheap();
    void otherPeoplesTextStays();
    void titlesAreWhole();
    void englishIsAsItWas();
};

void TestChinese::everyFigureSpeaksChinese()
{
    Untranslated english;
    eachFigure([&](const FigureKind& kind, const Figure& figure) {
        eachText(figure, [&](const Message& text) { english.add(kind.id, text); });
    });
    for (const Scene& scene : tellingScenes()) {
        eachText(makeFigure(cardsKind(), scene), [&](const Message& text) { english.add("cards", text); });
        for (const Message& part : captionOf(scene))
            english.add("caption", part);
    }
    english.verify(5000);
}

void TestChinese::everyListSpeaksChinese()
{
    Untranslated english;
    for (const Method& method : methods()) {
        english.add(method.id, method.title);
        english.add(method.id, method.summary);
        for (const Tunable& t : method.tunables)
            for (const Message* text : {&t.label, &t.help, &t.automatic})
                english.add(method.id, *text);
    }
    for (const FigureKind& kind : figureKinds()) {
        english.add(kind.id, kind.title);
        english.add(kind.id, kind.explanation);
        static const QRegularExpression words(QStringLiteral("[a-z]{3,} [a-z]{3,} [a-z]{3,}")); // a part left as it was
        QVERIFY2(!translated(kind.explanation).contains(words), qPrintable(translated(kind.explanation)));
        for (const FigureOption& option : kind.options) {
            english.add(kind.id, option.label);
            english.add(kind.id, option.help);
            for (const FigureChoice& choice : option.choices)
                english.add(kind.id, choice.label);
        }
    }
    for (const FigureArrangement& a : figureArrangements())
        english.add("arrangement", a.title);
    for (const CompareColumn& column : compareColumns()) {
        english.add("compare", column.title);
        english.add("compare", column.help);
    }
    for (const lab::Task& task : lab::tasks())
        for (const Message* text : {&task.title, &task.needs})
            english.add(task.id, *text);
    for (const lab::LabStory& story : lab::labStories())
        for (const Message* text : {&story.title, &story.says})
            english.add("story", *text);
    for (const QuantityKind& kind : quantityKinds())
        english.add(kind.name, kind.help);
    for (const WriteTarget& target : writeTargets())
        for (const Message* text : {&target.title, &target.summary})
            english.add(target.id, *text);
    english.verify(400);
}

void TestChinese::everyWriterSpeaksChinese()
{
    Untranslated english;
    const auto look = [&english](const WriteTarget& target, const Scene& scene, const Origin& origin) {
        try {
            for (const Message& note : writeFor(target.id, scene.active, scene.context, origin).notes)
                english.add(target.id, note);
        } catch (const InputError& e) {
            for (const Problem& p : e.problems())
                english.look(target.id, p.allowed, wholePhrase(p.allowed));
        }
    };
    for (const WriteTarget& target : writeTargets()) {
        for (const Scene& scene : tellingScenes())
            look(target, scene, {});
        for (const ModelPreset& preset : modelPresets()) {
            const ModelConfig config = readHfConfig(preset.config);
            look(target, sceneFromConfig(config, "", Scene()), {config, ""});
        }
    }
    english.verify(500);
}

void TestChinese::everyConfigSpeaksChinese()
{
    Untranslated english;
    const char* const llama = R"("hidden_size": 4096, "num_attention_heads": 32, "max_position_embeddings": 8192)";
    const QStringList odd{
        R"({"model_type": "llama", %1})",
        R"({"model_type": "nobody-knows", %1, "rope_theta": 10000})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"factor": 2.0}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "linear", "factor": 0.5}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "linear", "factor": 4}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "yarn", "factor": 4,
            "original_max_position_embeddings": 4096, "attention_factor": 0.1}})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "no_rope_layers": [1, 1, 1, 0], "num_hidden_layers": 4})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rotary_mystery": 3})",
        R"({"model_type": "bert", %1, "rope_theta": 10000})",
        R"({"model_type": "llama", %1, "rope_theta": 10000, "rope_scaling": {"rope_type": "linear", "factor": 2},
            "rope_parameters": {"rope_type": "linear", "factor": 4, "rope_theta": 20000}})",
        R"({"model_type": "esm", %1})",
        R"({"model_type": "granitemoehybrid", %1})",
        R"({"model_type": "deepseek_v3", "head_dim": 96, %1})",
        R"({"model_type": "gemma3_text", "rope_scaling": {"full_attention": {"rope_type": "linear"}}, %1})"};
    for (const QString& config : odd) {
        const ModelConfig model = readHfConfig(config.arg(QLatin1String(llama)).toStdString());
        for (const auto* list : {&model.warnings, &model.open})
            for (const Message& text : *list)
                english.add(config.left(60).toStdString(), text);
        for (const LayerRope& layer : model.layers)
            for (const LengthReading& reading : layer.readings)
                english.add(config.left(60).toStdString(), reading.text);
    }
    english.verify(10);
}

/// What a config, or a change of one, is refused with.
void TestChinese::everyRefusalSpeaksChinese()
{
    Untranslated english;
    const auto look = [&english](const std::string& config, const char* target, const char* method, double base) {
        try {
            const Origin origin{readHfConfig(config), ""};
            Scene scene = sceneFromConfig(*origin.model, "", Scene());
            scene.active.method = *method ? method : scene.active.method;
            scene.active.base = base > 0 ? base : scene.active.base;
            if (*method)
                scene.active.tunables = {{"factor", 2.0}};
            writeFor(target, scene.active, scene.context, origin);
            english.texts << QString::fromStdString("not refused: " + config);
        } catch (const InputError& e) {
            ++english.count;
            for (const Problem& p : e.problems()) {
                english.look(config.substr(0, 60), p.allowed, wholePhrase(p.allowed));
                english.look(config.substr(0, 60), p.value, wholePhrase(p.value));
            }
        }
    };
    for (const char* type :
         {"bert", "bloom", "swin", "t5", "wav2vec2", "jamba", "mamba", "dinov2", "qwen2_vl_vision", "clap", "bros"})
        look(std::string(R"({"model_type": ")") + type + "\"}", "hf", "", 0);
    for (
        const char* config :
        {R"({"model_type": "falcon", "alibi": true})",
         R"({"model_type": "mpt"})",
         R"({"model_type": "granitemoehybrid", "position_embedding_type": "nope"})",
         R"({"model_type": "wav2vec2-bert"})",
         R"({"model_type": "wav2vec2-conformer"})",
         R"({"model_type": "baichuan", "hidden_size": 5120})",
         R"({"model_type": "new", "position_embedding_type": "absolute"})",
         R"({"model_type": "x1", "position_embedding_type": "alibi"})",
         R"({"model_type": "x1", "position_embedding_type": "nope"})",
         R"({"model_type": "x1", "use_rope": false})",
         R"({"model_type": "olmo_hybrid", "rope_theta": null})",
         R"({"model_type": "llama", "rope_theta": 0})",
         R"({"model_type": "phi", "partial_rotary_factor": 2})",
         R"({"model_type": "llama", "head_dim": 7})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "linear"}})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "linear", "factor": "x"}})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "longrope", "factor": 2}})",
         R"({"model_type": "llama", "rope_scaling": {"rope_type": "yarn", "factor": 2, "beta_fast": 1e9}})",
         R"({"model_type": "llama", "rope_scaling": 3})",
         R"({"model_type": "llama", "layer_types": 3})",
         R"({"model_type": "granite_swa", "layer_rope_theta": [-1]})",
         R"({"model_type": "llama", "rotary_dim": 500})",
         R"({"model_type": "cohere2", "layer_types": ["full_attention"]})",
         R"({"model_type": "its own", "hidden_size": 4096, "num_attention_heads": 32, "rope_parameters": {"full_attention": 3, "sliding_attention": {}}})",
         R"({"hidden_size": 4096, "ffn_hidden_size": 11008, "encoder_seq_length": 4096, "num_layers": 32})",
         R"({"architecture": "vit_base_patch16_224", "num_classes": 1000, "pretrained_cfg": {}})"})
        look(config, "hf", "", 0);
    look(R"({"model_type": "gptj"})", "hf", "", 20000);
    look(R"({"model_type": "gptj"})", "hf", "linear", 0);
    look(R"({"model_type": "phi3"})", "hf", "yarn", 0);
    look(R"({"model_type": "cohere"})", "mlx", "linear", 0);
    look(R"({"model_type": "nemotron"})", "mlx", "yarn", 0);
    english.verify(40);
}

void TestChinese::problems()
{
    Scene scene;
    scene.active.headDim = 7;
    scene.active.lambda = 0;
    scene.context.targetLength = 0;
    const QString said = problemText(allProblemsOf(scene));
    QVERIFY2(!said.contains(QRegularExpression(QStringLiteral("[a-z]{3} [a-z]"))), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("头维度")), qPrintable(said));
}

/// Numbers come through as they are written, whatever stands around them.
void TestChinese::numbersInPhrases()
{
    QCOMPARE(phrase("16,384 tokens"), QStringLiteral("16,384 个词元"));
    QCOMPARE(phrase("6.28 tokens"), QStringLiteral("6.28 个词元"));
    QCOMPARE(phrase("84 % to 88 %"), QStringLiteral("84 % 到 88 %"));
    QCOMPARE(phrase("an even number from 2 to 1e15"), QStringLiteral("2 到 1e15 之间的偶数"));
    QCOMPARE(phrase("nobody said this 3 times over"), QStringLiteral("nobody said this 3 times over"));
    QCOMPARE(translated({"Pair {0} turns once every {1}", {"7", "1.2e+04 tokens"}}),
             QStringLiteral("第 7 对每 1.2e+04 个词元转一圈"));
}

/// At the size that a figure has beside others, no title is shortened and no name in the legend.
/// A name or an answer with many commas is nobody's sentence to take apart in every way there is: that took minutes.
void TestChinese::otherPeoplesTextIsCheap()
{
    QString text = QStringLiteral("qxa");
    for (int i = 0; i < 15; ++i)
        text += QStringLiteral(". qx: qx; qx, qx");
    QCOMPARE(phrase(text.toStdString()), text);
}

void TestChinese::otherPeoplesTextStays()
{
    const std::string path = "the base, light: models, True/x.json";
    const QString same = QString::fromStdString(path);
    QVERIFY(phrase(path) != same); // some of its parts are words of the program
    QCOMPARE(framed({"{0}", {path}}), same);
    QCOMPARE(framed({"Any scene in which this holds: {0}", {path}}), QStringLiteral("满足以下条件的任何场景：") + same);
    QCOMPARE(wholePhrase(path), same);
    QCOMPARE(whyFailed(std::runtime_error(path)), same);
    const QString problem = whyFailed(InputError("config", path, "a file that can be read"));
    QVERIFY2(problem.contains(same), qPrintable(problem));
}

void TestChinese::titlesAreWhole()
{
    QStringList cut;
    const QSize size(640, 480);
    eachFigure([&](const FigureKind& kind, const Figure& figure) {
        FigurePainter painter;
        painter.setTheme(PlotTheme::light());
        painter.setFigure(std::make_shared<Figure>(figure));
        painter.redraw(size, 1);
        if (!painter.header().shortenedTitle().isEmpty())
            cut << QString::fromStdString(kind.id) + QStringLiteral(": ") + painter.header().shortenedTitle();
        for (const Header::Entry& entry : painter.header().entries())
            if (entry.shown != entry.text)
                cut << QString::fromStdString(kind.id) + QStringLiteral(", legend: ") + entry.text;
    });
    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestChinese::englishIsAsItWas()
{
    useLanguage(QStringLiteral("en"));
    QCOMPARE(language(), QStringLiteral("en"));
    eachFigure([&](const FigureKind&, const Figure& figure) {
        eachText(figure, [&](const Message& text) {
            // But for powers of ten, which core writes as they are typed.
            QString said = translated(text);
            static const QRegularExpression power(QStringLiteral("×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)"));
            for (QRegularExpressionMatch m = power.match(said); m.hasMatch(); m = power.match(said)) {
                QString digits;
                for (const QChar c : m.captured(2))
                    digits += QString::number(QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹").indexOf(c));
                said.replace(m.capturedStart(), m.capturedLength(),
                             QLatin1Char('e') + (m.captured(1).isEmpty() ? QString() : QStringLiteral("−")) + digits);
            }
            QCOMPARE(said, QString::fromStdString(text.english()));
        });
    });
}

QTEST_MAIN(TestChinese)
#include "tst_chinese.moc"
