// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

#include <random>

#include "app/options/scene_options.h"
#include "core/model/problem.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_text.h"
#include "ui/controls/control_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/value_row.h"

using namespace rope;

/// The same wishes, once as options of the command line and once as edits of the controls, give the same scene.
class TestSameScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallerHeadOfAPartialRotation();
    void randomWishes();
};

namespace {

/// One option of the command line with what it says.
struct Wish {
    std::string option;
    std::string text;
};

/// The controls of the window over a store of their own.
class Window
{
public:
    explicit Window(const Request& start)
    {
        m_store.edit(start.scene, QStringLiteral("start"));
        m_store.endGesture();
        m_panel = std::make_unique<ControlPanel>(m_store);
        m_panel->setOrigin([origin = start.origin] { return origin; });
        QObject::connect(m_panel.get(), &ControlPanel::message, [this] { ++m_refused; });
        QObject::connect(&m_store, &SceneStore::rejected, [this] { ++m_refused; });
    }

    void apply(const Wish& wish)
    {
        const QString text = QString::fromStdString(wish.text);
        if (wish.option == "theta") {
            const QString mode = text.section(u':', 0, 0);
            choose("theta_mode", mode);
            if (mode == QStringLiteral("identical") && text.contains(u':')) // alone: at the θ that both begin with
                type(m_panel->row(QStringLiteral("theta"))->box(), text.section(u':', 1));
            if (mode == QStringLiteral("custom"))
                enter("custom_theta", text.section(u':', 1));
        } else if (wish.option == "pairing" || wish.option == "method") {
            choose(wish.option.c_str(), text);
        } else if (wish.option == "pairs") {
            enter("pairs", text);
        } else if (wish.option == "factor") {
            type(m_panel->findChild<QWidget*>(QStringLiteral("tunable.factor.box")), text);
        } else {
            QString name = QString::fromStdString(wish.option).replace(u'-', u'_');
            type(m_panel->row(name == QStringLiteral("dim") ? QStringLiteral("head_dim") : name)->box(), text);
        }
        m_store.endGesture();
    }

    const Scene& scene() const { return m_store.scene(); }
    int refused() const { return m_refused; }

private:
    void choose(const char* name, const QString& id)
    {
        auto* box = m_panel->findChild<QComboBox*>(QLatin1String(name));
        const int index = box->findData(id);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void enter(const char* name, const QString& text)
    {
        auto* line = m_panel->findChild<QLineEdit*>(QLatin1String(name));
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    static void type(QWidget* box, const QString& text)
    {
        QVERIFY(box);
        auto* line = box->findChild<QLineEdit*>();
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    SceneStore m_store;
    std::unique_ptr<ControlPanel> m_panel;
    int m_refused = 0;
};

SceneArgs argsOf(const std::string& model, const std::vector<Wish>& wishes)
{
    SceneArgs args;
    if (!model.empty())
        args.given["model"] = model;
    for (const Wish& wish : wishes)
        if (wish.option == "factor") {
            args.settings.push_back("factor=" + wish.text);
        } else {
            args.given[wish.option] = wish.text;
        }
    // A method chosen by hand starts where it does something, one that is named at its own defaults.
    const auto named = std::ranges::find(wishes, "method", &Wish::option);
    const Method* method = named == wishes.end() ? nullptr : findMethod(named->text);
    SceneArgs plain;
    if (!model.empty())
        plain.given["model"] = model;
    if (method && method->id != requestFrom(plain).scene.active.method)
        for (const Tunable& tunable : method->tunables)
            if (tunable.start)
                args.settings.push_back(tunable.id + "=" + std::to_string(*tunable.start));
    return args;
}

std::string lineOf(const std::string& model, const std::vector<Wish>& wishes)
{
    std::string out = model.empty() ? "" : "--model " + model;
    for (const Wish& wish : wishes)
        out += " --" + wish.option + " " + wish.text;
    return out;
}

/// Both ways; says how they differ, nothing when they do not.
std::string difference(const std::string& model, const std::vector<Wish>& wishes, bool& accepted)
{
    Window window(requestFrom(argsOf(model, {})));
    for (const Wish& wish : wishes)
        window.apply(wish);
    accepted = false;
    try {
        const Scene asked = settled(requestFrom(argsOf(model, wishes)).scene);
        accepted = true;
        if (window.scene() == asked)
            return {};
        return "command line: " + sceneText(asked) + "window: " + sceneText(window.scene());
    } catch (const InputError& error) {
        return window.refused() > 0 ? "" : std::string("only the command line refuses: ") + error.what();
    }
}

template <typename T>
const T& any(const std::vector<T>& choices, std::mt19937_64& random)
{
    return choices[random() % choices.size()];
}

/// Some wishes in the order in which the command line takes them. The factor comes before L', as on the command line a
/// length that is given outweighs the one that a factor is meant for.
std::vector<Wish> someWishes(std::mt19937_64& random)
{
    std::vector<std::string> ids;
    for (const Method& method : methods())
        ids.push_back(method.id);
    const std::vector<std::pair<std::string, std::vector<std::string>>> all{
        {"dim", {"2", "8", "64", "80", "96", "128", "256", "7", "2048"}},
        {"rotary-dim", {"2", "16", "32", "64", "128", "3"}},
        {"base", {"500k", "1e4", "100", "1/2", "217,640"}},
        {"lambda", {"2", "1/64", "0", "1.5"}},
        {"theta",
         {"geometric", "linear", "none", "identical", "identical:0.5", "identical:2pi/100", "custom:1,0.5,0.25,0.125"}},
        {"pairing", {"half", "interleaved", "interleaved-to-half"}},
        {"train-length", {"4096", "8192", "128k", "0"}},
        {"method", ids},
        {"factor", {"2", "4", "8.5", "-1"}},
        {"target-length", {"65536", "2^17", "1M", "1.5"}},
        {"seq-len", {"1000", "32Ki", "200000"}},
        {"position", {"0", "2047", "-1"}},
        {"distance", {"0", "77", "1e3"}},
        {"pairs", {"1", "2, 1, 2", "1-3", "3:5", "40", "1,600"}}};
    std::vector<Wish> out;
    for (const auto& [option, texts] : all)
        if (random() % 5 == 0)
            out.push_back({option, any(texts, random)});
    return out;
}

/// Only where the method at hand has a factor is there a box for one.
void dropFactorWithoutABox(const std::string& model, std::vector<Wish>& wishes)
{
    if (wishes.empty() || wishes.back().option != "factor")
        return;
    Window window(requestFrom(argsOf(model, {})));
    for (std::size_t i = 0; i + 1 < wishes.size(); ++i)
        window.apply(wishes[i]);
    const Method* method = findMethod(window.scene().active.method);
    if (!method || !method->tunable("factor"))
        wishes.pop_back();
}

} // namespace

void TestSameScene::smallerHeadOfAPartialRotation()
{
    bool accepted = false;
    const std::string found = difference("phi-2", {{"dim", "64"}}, accepted);
    QVERIFY2(found.empty(), found.c_str());
    QVERIFY(accepted);
    // 0.4 of the head turns in Phi-2: of 64 elements 25.6, the nearest even number.
    QCOMPARE(requestFrom(argsOf("phi-2", {{"dim", "64"}})).scene.active.rotaryDim, 26);
}

void TestSameScene::randomWishes()
{
    std::mt19937_64 random(20240607);
    const std::vector<std::string> models{"", "", "llama-3.1-8b", "phi-2", "phi-3.5-mini"};
    int compared = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string model = any(models, random);
        // The window judges after every wish, the command line at the end: a wish that is refused where it stands is
        // refused by both, and the others go on without it.
        std::vector<Wish> wishes;
        for (const Wish& wish : someWishes(random)) {
            wishes.push_back(wish);
            dropFactorWithoutABox(model, wishes);
            bool accepted = false;
            const std::string found = difference(model, wishes, accepted);
            QVERIFY2(found.empty(), (lineOf(model, wishes) + "\n" + found).c_str());
            if (!accepted)
                wishes.pop_back();
        }
        compared += wishes.empty() ? 0 : 1;
    }
    QVERIFY2(compared > 100, qPrintable(QString::number(compared)));
}

QTEST_MAIN(TestSameScene)
#include "tst_same_scene.moc"
