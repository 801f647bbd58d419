// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <set>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "tests/ui/painted_figure.h"
#include "tests/ui/text_recorder.h"
#include "ui/plot/figure_painter.h"

using namespace rope;
using test::cosine, test::painted;

/// Every figure at every size: nothing cut, written over something else or without its name.
class TestEverySize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureAtSmallAndOddSizes_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(64, 64), QSize(64, 200), QSize(80, 300), QSize(100, 2000), QSize(2000, 100),
                                 QSize(1, 1), QSize(200, 120)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    /// No exception and no word on stderr (the suite runs with -maxwarnings 0; here every warning is a failure).
    void everyFigureAtSmallAndOddSizes()
    {
        QFETCH(QSize, size);
        static QStringList said;
        said.clear();
        const auto before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) { said << text; });
        QStringList broken;
        for (const FigureKind& kind : figureKinds())
            try {
                const QImage image = painted(makeFigure(kind, Scene{}, {std::max(16, size.width() / 2), {}}), size);
                if (image.size() != size)
                    broken << QString::fromStdString(kind.id);
            } catch (const std::exception& e) {
                broken << QString::fromStdString(kind.id) + QStringLiteral(": ") + QString::fromUtf8(e.what());
            }
        qInstallMessageHandler(before);
        QVERIFY2(broken.isEmpty() && said.isEmpty(), qPrintable((broken + said).join(u'\n')));
    }

    void nothingIsWrittenOverSomethingElse_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("withPins");
        // Six cells at the least size of the window, three, four, a small export, a window, a projector.
        for (const QSize size : {QSize(64, 64), QSize(100, 100), QSize(160, 120), QSize(205, 125), QSize(210, 300),
                                 QSize(320, 130), QSize(640, 120), QSize(640, 400), QSize(1280, 720)})
            for (const bool pins : {false, true})
                QTest::addRow("%dx%d%s", size.width(), size.height(), pins ? ", pins" : "") << size << pins;
    }

    /// No text over another in any figure, none cut by the page, and the plot keeps its share of the height.
    void nothingIsWrittenOverSomethingElse()
    {
        QFETCH(QSize, size);
        QFETCH(bool, withPins);
        Scene scene;
        scene.active.trainLength = 8192;
        scene.context.targetLength = 131072;
        for (int i = 0; withPins && i < 7; ++i) {
            scene.active.base = 10000.0 * (i + 2);
            pinActive(scene);
            scene.pins.back().name = "a model of a rather long name, number " + std::to_string(i + 1);
        }
        scene = settled(scene);
        QStringList wrong;
        for (const FigureKind& kind : figureKinds()) {
            const Figure figure = makeFigure(kind, scene, {std::max(16, size.width() / 2), {}});
            FigurePainter painter;
            painter.setTheme(PlotTheme::light());
            painter.setFigure(std::make_shared<Figure>(figure));
            rope::test::TextRecorder page(size);
            painter.drawOn(page, size, 1, true);
            const QString id = QString::fromStdString(kind.id) + QStringLiteral(": ");
            for (const QString& each : page.overprinted())
                wrong << id + each;
            for (const QString& each : page.outside())
                wrong << id + each + QStringLiteral(" is cut");
            // Of equal scales one side follows from the other: there the page's shorter side is shared.
            const QRectF area = painter.frame().area;
            const int shared = figure.equalAspect ? std::min(size.width(), size.height()) : size.height();
            const double side = figure.equalAspect ? std::max(area.width(), area.height()) : area.height();
            if (side < 0.25 * shared)
                wrong << id + QStringLiteral("a plot of %1 x %2 px").arg(area.width()).arg(area.height());
            const bool drawn = figure.map || !figure.series.empty();
            if (drawn && size.height() >= 120 && page.texts.size() < 3)
                wrong << id + QStringLiteral("says nothing");
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n').left(4000)));
    }

    void aSixthOfASmallScreenIsRead_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("name");
        for (const char* method : {"none", "yarn", "longrope", "rerope", "critical-dimension-ntk"})
            QTest::newRow(method) << QString::fromLatin1(method) << QString();
        for (const char* name : {"Llama 3.1 8B", "YaRN Llama 2 7B 128k", "Phi-3 mini 128k, edited"})
            QTest::newRow(name) << QStringLiteral("yarn") << QString::fromLatin1(name);
    }

    /// In six cells at 1280x720 a title is whole, names in a legend are told apart and end with a word, and the caption
    /// says the model and ends with the lengths.
    void aSixthOfASmallScreenIsRead()
    {
        QFETCH(QString, method);
        QFETCH(QString, name);
        constexpr QSize cell(296, 222);
        Scene scene;
        scene.name = name.toStdString();
        setMethod(scene, method.toStdString());
        if (method == QStringLiteral("longrope"))
            for (const char* list : {"short_factor", "long_factor"})
                scene.active.tunables[list] = std::vector<double>(64, 3.0);
        pinActive(scene);
        scene.active.base = 500000;
        pinActive(scene);
        for (const FigureKind& kind : figureKinds()) {
            if (kind.usesLab)
                continue;
            FigurePainter painter;
            painter.setNamesPins(false);
            painter.setFigure(std::make_shared<Figure>(makeFigure(kind, scene, {cell.width(), {}})));
            painter.redraw(cell, 1);
            const Header& header = painter.header();
            QVERIFY2(header.shortenedTitle().isEmpty(), qPrintable(header.shortenedTitle()));
            std::set<QString> names;
            for (const Header::Entry& entry : header.entries()) {
                QVERIFY2(names.insert(entry.shown).second, qPrintable(entry.text));
                const bool isCut = entry.shown != entry.said;
                QVERIFY2(!isCut || !entry.said[entry.shown.size() - 1].isLetterOrNumber(), qPrintable(entry.shown));
            }
            const QString& caption = painter.caption().shown();
            QVERIFY2(caption.isEmpty() || (caption.startsWith(name) && caption.endsWith(QStringLiteral("L′ = 16,384"))),
                     qPrintable(caption));
        }
    }

    /// Four cells on a screen of 1024x600: names of curves that take one row are there, since no colour says by itself
    /// whose it is.
    void smallCellsNameTheirCurves()
    {
        constexpr QSize cell(335, 172), tall(335, 900);
        int named = 0;
        for (const FigureKind& kind : figureKinds()) {
            const auto figure = std::make_shared<Figure>(makeFigure(kind, Scene{}, {cell.width(), {}}));
            FigurePainter small, roomy;
            for (FigurePainter* painter : {&small, &roomy})
                painter->setFigure(figure);
            roomy.redraw(tall, 1);
            small.redraw(cell, 1);
            const auto& entries = roomy.header().entries();
            if (entries.empty() || entries.front().box.top() != entries.back().box.top())
                continue;
            ++named;
            QVERIFY2(small.header().allNames().isEmpty(), kind.id.c_str());
            QVERIFY2(!small.header().titleBox().isEmpty(), kind.id.c_str());
        }
        QVERIFY(named >= 5);
    }

    void namesEndWithAWord_data()
    {
        QTest::addColumn<QSize>("size");
        // Cells of four at 1024x600, with pins and without, of four at 1280x720, of six and of three.
        for (const QSize size : {QSize(325, 143), QSize(335, 172), QSize(445, 172), QSize(296, 200), QSize(445, 222)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    /// Curves in colours that nothing names say little: their names are there, none cut in the middle of a word.
    void namesEndWithAWord()
    {
        QFETCH(QSize, size);
        Scene scene;
        setMethod(scene, "yarn");
        scene.name = "Llama 3.1 8B";
        pinActive(scene);
        QStringList wrong;
        for (const FigureKind& kind : figureKinds()) {
            FigurePainter painter;
            painter.setNamesPins(false);
            painter.setFigure(std::make_shared<Figure>(makeFigure(kind, scene, {size.width(), {}})));
            painter.redraw(size, 1);
            const Header& header = painter.header();
            const QString id = QString::fromStdString(kind.id) + QStringLiteral(": ");
            if (header.titleBox().isEmpty())
                wrong << id + QStringLiteral("no title");
            // Four names and more would take two rows, which the plot needs in the smallest of them: they are counted.
            if (!header.allNames().isEmpty() &&
                (size.height() > 180 || size.width() > 400 || header.allNames().count(u'\n') < 3))
                wrong << id + QStringLiteral("no name of ") + header.allNames().replace(u'\n', u'|');
            for (const Header::Entry& entry : header.entries())
                if (entry.shown != entry.said && entry.said[entry.shown.size() - 1].isLetterOrNumber())
                    wrong << id + entry.shown;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void likeThingsAreNamed_data()
    {
        QTest::addColumn<QString>("template_");
        QTest::addColumn<QSize>("size");
        for (const QString& name : {QStringLiteral("Layer %1, head %2"), QStringLiteral("第 %1 层，第 %2 头")})
            for (const QSize size : {QSize(296, 222), QSize(460, 240)})
                QTest::addRow("%s, %dx%d", qPrintable(name), size.width(), size.height()) << name << size;
    }

    /// Eight heads of two layers in a sixth of a small screen: each is named where numbers say enough, and says its
    /// whole name when it is pointed at.
    void likeThingsAreNamed()
    {
        QFETCH(QString, template_);
        QFETCH(QSize, size);
        Figure figure = cosine(20, Dash::Solid);
        figure.title = "Layer 1, head 1 attends nearest: 1.82 tokens back on average";
        const Series one = figure.series.front();
        figure.series.clear();
        for (int i = 0; i < 8; ++i) {
            figure.series.push_back(one);
            figure.series.back().id = std::to_string(i);
            figure.series.back().name = Message(template_.arg(i / 4 + 1).arg(i % 4 + 1).toStdString());
        }
        FigurePainter painter;
        painter.setFigure(std::make_shared<Figure>(figure));
        painter.redraw(size, 1);
        const auto& entries = painter.header().entries();
        QCOMPARE(entries.size(), std::size_t(8));
        const bool short_ = entries.back().said != entries.back().text;
        QVERIFY(short_ || size.width() > 300);
        for (std::size_t i = 0; i < 8; ++i) {
            QCOMPARE(entries[i].text, template_.arg(i / 4 + 1).arg(i % 4 + 1));
            QCOMPARE(entries[i].shown, short_ && i % 4 > 0 ? QString::number(i % 4 + 1) : entries[i].text);
        }
        // A layer stands in a row.
        QCOMPARE(entries[7].box.top(), entries[4].box.top());
        QVERIFY(painter.header().countBox().isEmpty());
    }

    /// At text size 200 % on a screen of 1280x720 a cell of three has some 160 pixels: a figure says what it shows even
    /// then, and nothing is written over something else.
    void largeTypeKeepsTheTitle_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(370, 160), QSize(370, 185), QSize(760, 160), QSize(370, 300)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void largeTypeKeepsTheTitle()
    {
        QFETCH(QSize, size);
        QStringList wrong;
        for (const FigureKind& kind : figureKinds()) {
            const Figure figure = makeFigure(kind, Scene{}, {std::max(16, size.width() / 2), {}});
            FigurePainter painter;
            painter.setTheme(PlotTheme::light());
            painter.setTextSize(2 * 10);
            painter.setFigure(std::make_shared<Figure>(figure));
            rope::test::TextRecorder page(size);
            painter.drawOn(page, size, 1, true);
            const QString id = QString::fromStdString(kind.id) + QStringLiteral(": ");
            if (painter.header().titleBox().isEmpty())
                wrong << id + QStringLiteral("no title");
            for (const QString& each : page.overprinted())
                wrong << id + each;
            for (const QString& each : page.outside())
                wrong << id + each + QStringLiteral(" is cut");
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n').left(4000)));
    }
};

QTEST_MAIN(TestEverySize)
#include "tst_every_size.moc"
