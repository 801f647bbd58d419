// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "core/lab/lab_stories.h"
#include "core/lab/run_names.h"
#include "core/scene/scene_edits.h"
#include "ui/plot/series_look.h"
#include "ui/plot/theme.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/verdict_box.h"

using namespace rope;

namespace {

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

Three times(const Matrix& m, const Three& v)
{
    Three out{};
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t c = 0; c < 3; ++c)
            out[r] += m[r][c] * v[c];
    return out;
}

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Three linearOf(QColor c)
{
    return {linear(c.redF()), linear(c.greenF()), linear(c.blueF())};
}

// Machado, Oliveira and Fernandes 2009, severity 1, on linear light.
const std::map<QString, Matrix>& eyes()
{
    static const std::map<QString, Matrix> all{
        {QStringLiteral("all colours"), {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
        {QStringLiteral("protanopia"),
         {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
        {QStringLiteral("deuteranopia"),
         {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
        {QStringLiteral("tritanopia"),
         {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};
    return all;
}

/// OKLab (Ottosson 2020), times 100; a just noticeable difference is about 2.
Three okLab(Three rgb)
{
    for (double& c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    Three lms = times({{{0.4122214708, 0.5363325363, 0.0514459929},
                        {0.2119034982, 0.6806995451, 0.1073969566},
                        {0.0883024619, 0.2817188376, 0.6299787005}}},
                      rgb);
    for (double& c : lms)
        c = std::cbrt(c);
    Three lab = times({{{0.2104542553, 0.7936177850, -0.0040720468},
                        {1.9779984951, -2.4285922050, 0.4505937099},
                        {0.0259040371, 0.7827717662, -0.8086757660}}},
                      lms);
    for (double& c : lab)
        c *= 100;
    return lab;
}

double apart(const Three& a, const Three& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// Of the numbers of the screen, 0 to 255 each.
double distanceOf(QColor a, QColor b)
{
    return std::hypot(a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue());
}

double luminance(const QColor& c)
{
    const Three l = linearOf(c);
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
}

/// CIE L*, 0 to 100: what grey print leaves.
double lightness(QColor c)
{
    const double y = luminance(c);
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

/// The active RoPE's colour and those of eight pins.
std::vector<QColor> coloursOf(const PlotTheme& theme)
{
    std::vector<QColor> out{theme.colour({Role::Active, 0})};
    for (int i = 0; i < pinColourCount; ++i)
        out.push_back(theme.colour({Role::Pin, i}));
    return out;
}

} // namespace

/// Colours that stay apart for every eye, in grey print, and on their background.
class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apartForEveryEye_data();
    void apartForEveryEye();
    void theFirstStoryIsOfTwoHues_data() { themes(); }
    void theFirstStoryIsOfTwoHues();
    void coloursAreToldApart_data();
    void coloursAreToldApart();
    void apartInGrey_data() { themes(); }
    void apartInGrey();
    void seenOnTheBackground_data() { themes(); }
    void seenOnTheBackground();
    void strongCurvesOnTheUsualGround_data();
    void strongCurvesOnTheUsualGround();
    void textInPlots_data() { themes(); }
    void textInPlots();
    void textOfWidgets_data();
    void textOfWidgets();
    void contrastIsThatOfWcag();
    void eachPinHasItsDashAndMark();
    void pinsKeepTheirDashInEveryFigure();

private:
    static void themes()
    {
        QTest::addColumn<QString>("theme");
        for (const NamedTheme& each : plotThemes())
            QTest::newRow(each.id) << QString::fromLatin1(each.id);
    }
    static PlotTheme theme(const QString& id) { return findPlotTheme(id)->make(); }
    static bool isHigh(const QString& id) { return id.startsWith(QStringLiteral("contrast")); }
};

void TestColours::apartForEveryEye_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("eye");
    for (const NamedTheme& each : plotThemes())
        for (const auto& [eye, matrix] : eyes())
            QTest::addRow("%s, %s", each.id, qPrintable(eye)) << QString::fromLatin1(each.id) << eye;
}

void TestColours::apartForEveryEye()
{
    QFETCH(QString, theme);
    QFETCH(QString, eye);
    const double least = eye == QStringLiteral("all colours") ? 16 : 9;
    const std::vector<QColor> colours = coloursOf(TestColours::theme(theme));
    for (std::size_t i = 0; i < colours.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const double d = apart(okLab(times(eyes().at(eye), linearOf(colours[i]))),
                                   okLab(times(eyes().at(eye), linearOf(colours[k]))));
            QVERIFY2(d >= least,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(colours[i].name(), colours[k].name()).arg(d)));
        }
}

/// Two blues are apart on paper, not on a projector: the two runs that most people see first are of other hues.
void TestColours::theFirstStoryIsOfTwoHues()
{
    QFETCH(QString, theme);
    const lab::LabStory& story = lab::labStories().front();
    const auto colours = lab::runColours(story.runs);
    std::set<int> hues;
    for (std::size_t i = 0; i < colours.size(); ++i)
        hues.insert(TestColours::theme(theme).colour(colours[i]).hsvHue());
    QCOMPARE(hues.size(), std::size_t(2)); // seeds of one recipe share theirs
    const int apart = *hues.rbegin() - *hues.begin();
    QVERIFY2(std::min(apart, 360 - apart) >= 60, qPrintable(QString::number(apart)));
}

void TestColours::coloursAreToldApart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestColours::coloursAreToldApart()
{
    QFETCH(bool, dark);
    const PlotTheme t = dark ? PlotTheme::darkTheme() : PlotTheme::light();
    QCOMPARE(t.dark, dark);
    std::vector<QColor> colours{t.colour({Role::Active, 0})};
    for (int i = 0; i < 7; ++i)
        colours.push_back(t.colour({Role::Pin, i}));
    std::vector<QColor> pairs;
    for (int i = 0; i < 8; ++i)
        pairs.push_back(t.colour({Role::Pair, i}));
    for (const auto& set : {colours, pairs})
        for (std::size_t i = 0; i < set.size(); ++i) {
            QVERIFY2(distanceOf(set[i], t.background) > 110, qPrintable(set[i].name()));
            QCOMPARE(set[i].alpha(), 255);
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(distanceOf(set[i], set[j]) > 45, qPrintable(set[i].name() + QLatin1Char(' ') + set[j].name()));
        }
    QCOMPARE(t.colour({Role::Pin, -1}), t.colour({Role::Pin, 0}));
    QCOMPARE(t.colour({Role::Pin, 8}), t.colour({Role::Pin, 0}));
}

void TestColours::apartInGrey()
{
    QFETCH(QString, theme);
    constexpr double least = 4.5;
    const std::vector<QColor> colours = coloursOf(TestColours::theme(theme));
    for (std::size_t i = 0; i < colours.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY2(std::abs(lightness(colours[i]) - lightness(colours[k])) >= least,
                     qPrintable(QStringLiteral("%1 and %2").arg(colours[i].name(), colours[k].name())));
}

/// WCAG 2.1, 1.4.11: graphics need a contrast of 3.
void TestColours::seenOnTheBackground()
{
    QFETCH(QString, theme);
    const PlotTheme t = TestColours::theme(theme);
    for (const QColor& colour : coloursOf(t))
        QVERIFY2(contrastOf(colour, t.background) >= (isHigh(theme) ? 4.5 : 3.0), qPrintable(colour.name()));
    if (!isHigh(theme))
        return;
    std::vector<QColor> others{t.unscaled, t.bound, t.data, t.muted};
    for (int i = 0; i < 8; ++i)
        others.push_back(t.colour({Role::Pair, i}));
    for (const QColor& colour : others)
        QVERIFY2(contrastOf(colour, t.background) >= 4.5, qPrintable(colour.name()));
}

void TestColours::strongCurvesOnTheUsualGround_data()
{
    QTest::addColumn<PlotTheme>("usual");
    QTest::addColumn<PlotTheme>("strong");
    QTest::newRow("light") << PlotTheme::light() << PlotTheme::light().withCurvesOf(PlotTheme::contrastLight());
    QTest::newRow("dark") << PlotTheme::darkTheme() << PlotTheme::darkTheme().withCurvesOf(PlotTheme::contrastDark());
}

/// Each stands out by more than the usual one of its place, and by what words need where it has words.
void TestColours::strongCurvesOnTheUsualGround()
{
    QFETCH(PlotTheme, usual);
    QFETCH(PlotTheme, strong);
    QCOMPARE(strong.background, usual.background);
    QCOMPARE(strong.text, usual.text);
    const auto least = [](const PlotTheme& t) {
        double out = contrastOf(t.muted, t.background);
        for (const QColor& colour : coloursOf(t))
            out = std::min(out, contrastOf(colour, t.background));
        return out;
    };
    QVERIFY2(least(strong) > least(usual) && least(strong) >= 3, qPrintable(QString::number(least(strong))));
    for (const QColor& colour :
         {strong.trainLine, strong.targetLine, strong.noteLine, strong.cursor, strong.right, strong.wrong})
        QVERIFY2(contrastOf(colour, strong.background) >= 4.5, qPrintable(colour.name()));
}

/// WCAG 2.1: text needs 4.5 (level AA), in a theme of high contrast 7 (level AAA).
void TestColours::textInPlots()
{
    QFETCH(QString, theme);
    const PlotTheme t = TestColours::theme(theme);
    for (const QColor& colour :
         {t.text, t.mutedText, t.trainLine, t.targetLine, t.noteLine, t.cursor, t.right, t.wrong})
        QVERIFY2(contrastOf(colour, t.background) >= (isHigh(theme) ? 7.0 : 4.5), qPrintable(colour.name()));
}

void TestColours::textOfWidgets_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << ThemeChoice::Light << 4.5;
    QTest::newRow("dark") << ThemeChoice::Dark << 4.5;
    QTest::newRow("high contrast, light") << ThemeChoice::ContrastLight << 7.0;
    QTest::newRow("high contrast, dark") << ThemeChoice::ContrastDark << 7.0;
}

void TestColours::textOfWidgets()
{
    QFETCH(ThemeChoice, choice);
    QFETCH(double, least);
    AppTheme theme;
    theme.choose(choice);
    const QPalette p = QApplication::palette();
    using P = QPalette;
    const auto holds = [&](const QColor& text, P::ColorRole ground) {
        QVERIFY2(contrastOf(text, p.color(ground)) >= least,
                 qPrintable(QStringLiteral("%1 on %2").arg(text.name(), p.color(ground).name())));
    };
    for (const P::ColorRole ground : {P::Window, P::Base, P::AlternateBase, P::Button}) {
        holds(p.color(P::WindowText), ground);
        holds(p.color(P::PlaceholderText), ground);
        holds(p.color(P::Disabled, P::WindowText), ground); // quiet labels
        if (least >= 7)
            holds(p.color(P::Disabled, P::ButtonText), ground);
    }
    holds(p.color(P::ToolTipText), P::ToolTipBase);
    holds(p.color(P::HighlightedText), P::Highlight);
    holds(p.color(P::Link), P::Base);
    for (const Tone tone : {Tone::Right, Tone::Wrong, Tone::Neutral})
        holds(toneColour(tone, p), P::Window);
    QCOMPARE(theme.plot().dark, choice == ThemeChoice::Dark || choice == ThemeChoice::ContrastDark);
}

/// Worked examples of the recommendation's formula: white on black 21, #777777 on white 4.48.
void TestColours::contrastIsThatOfWcag()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrastOf(QColor(0x777777), Qt::white) - 4.478) < 0.001);
}

void TestColours::eachPinHasItsDashAndMark()
{
    std::set<QList<qreal>> dashes;
    std::set<Mark> marks;
    for (int i = 0; i < pinColourCount; ++i) {
        Series s;
        s.colour = {Role::Pin, i};
        dashes.insert(dashOf(s));
        marks.insert(markOf(s));
    }
    QCOMPARE(dashes.size(), std::size_t(pinColourCount));
    QCOMPARE(marks.size(), std::size_t(pinColourCount));
    QVERIFY(!dashes.contains(QList<qreal>())); // the active RoPE alone is solid
    QVERIFY(dashOf(Series()).isEmpty());
}

/// What the legend of pins shows is what the curves have: in every figure, whatever is chosen for it.
void TestColours::pinsKeepTheirDashInEveryFigure()
{
    Scene scene;
    for (int i = 0; i < pinColourCount; ++i) {
        scene.active.lambda = 2 + 3 * i;
        scene.pins.push_back({scene.active, std::to_string(i), i});
    }
    scene.active.lambda = 1;
    int curves = 0;
    const auto check = [&](const FigureKind& kind) {
        for (const Series& s : makeFigure(kind, scene).series)
            if (s.colour.role == Role::Pin && s.id == "pin:" + std::to_string(s.colour.index)) {
                Series own;
                own.colour = s.colour;
                QVERIFY2(dashOf(s) == dashOf(own) && markOf(s) == markOf(own), (kind.id + " " + s.id).c_str());
                ++curves;
            }
    };
    for (const FigureKind& kind : figureKinds()) {
        scene.figureOptions.clear();
        check(kind);
        for (const FigureOption& option : kind.options)
            for (const FigureChoice& choice : option.choices) {
                scene.figureOptions = {{kind.id + "." + option.id, choice.id}};
                check(kind);
            }
    }
    QVERIFY(curves > 100);
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
