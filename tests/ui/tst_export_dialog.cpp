// SPDX-License-Identifier: GPL-3.0-or-later
// Figures into files through the dialog: which files, what is replaced, cancelled, and what cannot be written.
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/scene/scene_edits.h"
#include "core/scene/scene_sweep.h"
#include "ui/plot/animation.h"
#include "ui/plot/axis_map.h"
#include "ui/plot/export.h"
#include "ui/plot/pgf.h"
#include "ui/plot/tex_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/preferences.h"
#include "ui/window/export_dialog.h"
#include "ui/window/export_form.h"
#include "ui/window/sweep_form.h"

using namespace rope;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhatItWillDo();
    void writesExactlyThose_data();
    void writesExactlyThose();
    void purposeSetsTheSize();
    void transparentAndCaption();
    void zoomIsExported();
    void strangersAreAskedFor();
    void chosenFiguresAreInSight();
    void cancelled();
    void cannotBeWritten();
    void onlyOneFigure();
    void numberedFrames();
    void animation_data();
    void animation();
    void formatsOfBothAreKept();
    void animationCancelled();
    void encoderThatFails();
    void sweepIsJudged_data();
    void sweepIsJudged();
    void texText_data();
    void texText();
    void everyFigureIsTex();
    void texCompiles();

private:
    QPushButton* button() const;
    template <typename Widget>
    Widget* part(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    void sweep(const char* field, const QString& from, const QString& to, int frames);
    /// To the next question, which is kept.
    void answer(const QString& button);
    QString m_asked;
    bool hasSaid(const QString& words) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SceneStore> m_store;
    Preferences m_preferences;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("ropescope-test"));
    QApplication::setApplicationName(QStringLiteral("tst_export_dialog"));
}

void TestExportDialog::init()
{
    QSettings().clear();
    m_preferences.set({});
    m_dialog.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SceneStore>();
    m_dialog = std::make_unique<ExportDialog>(*m_store, m_preferences,
                                              std::vector<CellView>{{"decay", {}, {}, {}}, {"heatmap", {}, {}, {}}});
    m_dialog->setFolder(m_dir->path());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

/// The one that exports: the last.
QPushButton* TestExportDialog::button() const
{
    for (auto* each : m_dialog->findChildren<QPushButton*>())
        if (each->isDefault())
            return each;
    return nullptr;
}

void TestExportDialog::saysWhatItWillDo()
{
    QCOMPARE(m_dialog->files(), (QStringList{m_dir->filePath(QStringLiteral("decay.png")),
                                             m_dir->filePath(QStringLiteral("heatmap.png"))}));
    QCOMPARE(button()->text(), QStringLiteral("Export 2"));
    QFile there(m_dir->filePath(QStringLiteral("decay.svg")));
    QVERIFY(there.open(QIODevice::WriteOnly));
    auto* format = m_dialog->findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(QStringLiteral("svg")));
    QVERIFY2(m_dialog->files().front().contains(QStringLiteral("replaces")), qPrintable(m_dialog->files().front()));
    QCOMPARE(button()->text(), QStringLiteral("Export 2, replace 1"));
    auto* figures = m_dialog->findChild<QListWidget*>(QStringLiteral("figures"));
    for (int i = 0; i < figures->count(); ++i)
        figures->item(i)->setCheckState(Qt::Unchecked);
    QVERIFY(!button()->isEnabled());
}

void TestExportDialog::answer(const QString& button)
{
    m_asked.clear();
    QTimer::singleShot(0, this, [this, button] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        m_asked = box->text();
        for (QAbstractButton* each : box->buttons())
            if (each->text().remove(QLatin1Char('&')) == button)
                return each->click();
        box->reject();
    });
}

/// A stranger's file is asked for once; one that was exported from here and not touched since is not.
void TestExportDialog::strangersAreAskedFor()
{
    const QString path = m_dir->filePath(QStringLiteral("decay.png"));
    const auto write = [&path] {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("of another");
    };
    write();
    answer(QStringLiteral("Cancel"));
    button()->click();
    QVERIFY2(m_asked.contains(path), qPrintable(m_asked));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(QFileInfo(path).size(), 10);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
    answer(QStringLiteral("Replace"));
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    QVERIFY(QFileInfo(path).size() > 10);
    m_dialog->show();
    button()->click(); // a question would hold this up
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    write();
    m_dialog->show();
    answer(QStringLiteral("Cancel"));
    button()->click();
    QVERIFY(!m_asked.isEmpty());
}

/// However far down the list they are.
void TestExportDialog::chosenFiguresAreInSight()
{
    for (const FigureKind& kind : figureKinds()) {
        ExportDialog dialog(*m_store, m_preferences, {{kind.id, {}, {}, {}}});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto* list = dialog.findChild<QListWidget*>(QStringLiteral("figures"));
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked)
                QVERIFY2(list->viewport()->rect().contains(list->visualItemRect(list->item(i))), kind.id.c_str());
    }
}

void TestExportDialog::writesExactlyThose_data()
{
    QTest::addColumn<QString>("ending");
    for (const ExportFormat& format : exportFormats())
        QTest::newRow(format.ending) << QString::fromLatin1(format.ending);
}

void TestExportDialog::writesExactlyThose()
{
    QFETCH(QString, ending);
    auto* format = m_dialog->findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(ending));
    if (ending == QStringLiteral("wav")) // a map has no curve to hear
        for (QListWidgetItem* item : part<QListWidget>("figures")->findItems(QString(), Qt::MatchContains))
            if (item->data(Qt::UserRole).toString() == QStringLiteral("heatmap"))
                item->setCheckState(Qt::Unchecked);
    const QStringList planned = m_dialog->files();
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    QStringList written;
    for (const QString& name : QDir(m_dir->path()).entryList(QDir::Files, QDir::Name))
        written << m_dir->filePath(name);
    QCOMPARE(written, planned);
}

void TestExportDialog::purposeSetsTheSize()
{
    for (const ExportPurpose& purpose : exportPurposes()) {
        init();
        auto* box = m_dialog->findChild<QComboBox*>(QStringLiteral("purpose"));
        box->setCurrentIndex(box->findData(QString::fromLatin1(purpose.id)));
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
        QCOMPARE(QImage(m_dir->filePath(QStringLiteral("decay.png"))).size(), purpose.size * purpose.scale);
    }
}

void TestExportDialog::transparentAndCaption()
{
    const Figure figure = makeFigure(*findFigure("decay"), Scene());
    ExportLook look;
    look.size = {800, 500};
    const auto picture = [&] {
        const QString path = m_dir->filePath(QStringLiteral("x.png"));
        exportFigure(figure, path, look);
        return QImage(path);
    };
    const QImage plain = picture();
    QCOMPARE(plain.pixelColor(2, 2), look.theme.background);
    look.transparent = true;
    QCOMPARE(picture().pixelColor(2, 2).alpha(), 0);
    look.transparent = false;
    look.caption = QStringLiteral("what it was made with");
    const QImage captioned = picture();
    int inked = 0;
    for (int x = 0; x < 300; ++x)
        for (int y = 500 - 22; y < 498; ++y)
            inked += captioned.pixelColor(x, y) != look.theme.background ? 1 : 0;
    QVERIFY2(inked > 100, qPrintable(QString::number(inked)));
    QVERIFY(plain != captioned);
}

/// Over the stretch that the window shows, and without the curve that its legend hides.
void TestExportDialog::zoomIsExported()
{
    const CheckedScene scene{Scene()};
    const Figure whole = makeFigure(*findFigure("decay"), scene, {800, {}});
    const Range x = {whole.x.lo, whole.x.hi};
    const CellView cell{"decay", Zoom{{100, 200}, {x.lo, x.hi}}, {}, {whole.series.front().id}};
    const Figure shown = shownFigure(cell, scene, 800, {}, {});
    QCOMPARE(shown.x.lo, 100.0);
    QCOMPARE(shown.x.hi, 200.0);
    QCOMPARE(shown.series.size(), whole.series.size() - 1);
    // Of another range than the figure has now: it rests.
    const CellView other{"decay", Zoom{{100, 200}, {0, 1}}, {}, {}};
    QCOMPARE(shownFigure(other, scene, 800, {}, {}).x.hi, whole.x.hi);
}

void TestExportDialog::cancelled()
{
    auto* figures = m_dialog->findChild<QListWidget*>(QStringLiteral("figures"));
    for (int i = 0; i < figures->count(); ++i)
        figures->item(i)->setCheckState(
            findFigure(figures->item(i)->data(Qt::UserRole).toString().toStdString())->usesLab ? Qt::Unchecked
                                                                                               : Qt::Checked);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY(!QDir(m_dir->path()).entryList(QDir::Files).isEmpty());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());     // it says how far it came
    QTRY_VERIFY(button()->isEnabled()); // what was being written is whole, and the rest is not begun
    QVERIFY(int(QDir(m_dir->path()).entryList(QDir::Files).size()) < figures->count());
    for (const QString& name : QDir(m_dir->path()).entryList(QDir::Files))
        QVERIFY2(!QImage(m_dir->filePath(name)).isNull(), qPrintable(name));
    QVERIFY(button()->isEnabled());
}

void TestExportDialog::cannotBeWritten()
{
    QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("f/heatmap.png"))));
    m_dialog->setFolder(m_dir->filePath(QStringLiteral("f")));
    QTest::mouseClick(button(), Qt::LeftButton);
    const auto said = [this] {
        for (auto* label : m_dialog->findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("heatmap.png")))
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(said(), 20000);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(QFileInfo(m_dir->filePath(QStringLiteral("f/heatmap.png"))).isDir());
}

void TestExportDialog::onlyOneFigure()
{
    const CellView zoomed{"decay", Zoom{{100, 200}, {0, 8192}}, {}, {}};
    m_dialog = std::make_unique<ExportDialog>(
        *m_store, m_preferences, std::vector<CellView>{{"decay", {}, {}, {}}, {"heatmap", {}, {}, {}}}, zoomed);
    m_dialog->setFolder(m_dir->path());
    QCOMPARE(m_dialog->files(), QStringList{m_dir->filePath(QStringLiteral("decay.png"))});
    auto* format = part<QComboBox>("format");
    format->setCurrentIndex(format->findData(QStringLiteral("json")));
    m_dialog->show();
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    QFile file(m_dir->filePath(QStringLiteral("decay.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Of the two decays it is the one that was asked for.
    const Figure expected = shownFigure(zoomed, m_store->checked(), 1920, {}, {});
    QCOMPARE(file.readAll().toStdString(), jsonText(figureJson(expected)) + "\n");
}

/// As a person does it: tick, choose, type.
void TestExportDialog::sweep(const char* field, const QString& from, const QString& to, int frames)
{
    auto* figures = part<QListWidget>("figures");
    for (int i = 0; i < figures->count(); ++i)
        figures->item(i)->setCheckState(
            figures->item(i)->data(Qt::UserRole).toString() == QStringLiteral("phasors") ? Qt::Checked : Qt::Unchecked);
    QTest::keyClick(m_dialog->findChild<SweepForm*>(), Qt::Key_Space);
    auto* fields = part<QComboBox>("sweepField");
    fields->setCurrentIndex(fields->findData(QLatin1String(field)));
    const auto type = [this](const char* line, const QString& text) {
        part<QLineEdit>(line)->selectAll();
        QTest::keyClicks(part<QLineEdit>(line), text);
    };
    type("sweepFrom", from);
    type("sweepTo", to);
    part<QSpinBox>("frames")->setValue(frames);
    auto* purpose = part<QComboBox>("purpose");
    purpose->setCurrentIndex(purpose->findData(QString())); // a size of one's own
    for (QSpinBox* box : m_dialog->findChild<ExportForm*>()->findChildren<QSpinBox*>())
        box->setValue(box->accessibleName() == QStringLiteral("Width")    ? 320
                      : box->accessibleName() == QStringLiteral("Height") ? 200
                                                                          : 9);
}

bool TestExportDialog::hasSaid(const QString& words) const
{
    for (auto* label : m_dialog->findChildren<QLabel*>())
        if (label->text().contains(words))
            return true;
    return false;
}

void TestExportDialog::numberedFrames()
{
    sweep("position", QStringLiteral("0"), QStringLiteral("90"), 10);
    auto* format = part<QComboBox>("format");
    format->setCurrentIndex(format->findData(QStringLiteral("json")));
    QFile known(m_dir->filePath(QStringLiteral("phasors-0003.json")));
    QVERIFY(known.open(QIODevice::WriteOnly));
    part<QLineEdit>("folder")->setText(m_dir->path() + QLatin1Char('/')); // looks again
    QCOMPARE(button()->text(), QStringLiteral("Export 10, replace 1"));
    QVERIFY(m_dialog->files().front().contains(QStringLiteral("phasors-0010.json")));
    answer(QStringLiteral("Replace"));
    button()->click();
    QVERIFY2(m_asked.contains(QStringLiteral("phasors-0003.json")), qPrintable(m_asked));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 10);
    QVERIFY(QFileInfo(known.fileName()).size() > 0);
    // Each is the figure at that position, as the command line's --sweep makes it.
    Scene scene = m_store->scene();
    scene.position = 20;
    QFile third(known.fileName());
    QVERIFY(third.open(QIODevice::ReadOnly));
    const Figure expected = makeFigure(*findFigure("phasors"), CheckedScene(scene), {320, {}});
    QCOMPARE(third.readAll().toStdString(), jsonText(figureJson(expected)) + "\n");
}

void TestExportDialog::animation_data()
{
    QTest::addColumn<QString>("ending");
    for (const AnimationFormat& format : animationFormats())
        QTest::newRow(format.ending) << QString::fromLatin1(format.ending);
}

/// One file, the same as the writer makes of the same frames.
void TestExportDialog::animation()
{
    QFETCH(QString, ending);
    if (!canAnimate())
        QSKIP("ffmpeg is not installed");
    sweep("position", QStringLiteral("0"), QStringLiteral("400"), 5);
    auto* format = part<QComboBox>("format");
    format->setCurrentIndex(format->findData(ending));
    const QString path = m_dir->filePath(QStringLiteral("phasors.") + ending);
    QCOMPARE(m_dialog->files(), QStringList{path});
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 60000);
    const ExportLook look = lookOf(m_preferences.values().exported, {});
    AnimationWriter writer(*findAnimationFormat(ending), look.size * look.scale, 30);
    const Sweep asked = sweepFrom("position=0:400", 5, Scene());
    for (int frame = 0; frame < asked.frames; ++frame)
        writer.add(pictureOf(makeFigure(*findFigure("phasors"), CheckedScene(sweptScene(Scene(), asked, frame)),
                                        {look.size.width(), {}}),
                             look));
    const QString other = m_dir->filePath(QStringLiteral("other.") + ending);
    writer.finish(other);
    QFile a(path), b(other);
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QVERIFY(a.size() > 500);
    QVERIFY(a.readAll() == b.readAll());
}

/// Figures that move and those that stand have formats of their own, from one export to the next.
void TestExportDialog::formatsOfBothAreKept()
{
    if (!canAnimate())
        QSKIP("ffmpeg is not installed");
    const auto choose = [this](const char* ending) {
        auto* format = part<QComboBox>("format");
        format->setCurrentIndex(format->findData(QString::fromLatin1(ending)));
    };
    const auto shown = [this] { return part<QComboBox>("format")->currentData().toString(); };
    const auto again = [this] {
        m_dialog =
            std::make_unique<ExportDialog>(*m_store, m_preferences, std::vector<CellView>{{"phasors", {}, {}, {}}});
        m_dialog->setFolder(m_dir->path());
        m_dialog->show();
    };
    const auto exported = [this] {
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
    };
    again();
    choose("svg");
    exported();
    again();
    sweep("position", QStringLiteral("0"), QStringLiteral("40"), 3);
    QVERIFY(findAnimationFormat(shown()));
    choose("gif");
    exported();
    again();
    QCOMPARE(shown(), QStringLiteral("svg"));
    exported();
    again();
    sweep("position", QStringLiteral("0"), QStringLiteral("40"), 3);
    QCOMPARE(shown(), QStringLiteral("gif"));
    m_dialog->findChild<SweepForm*>()->setChecked(false);
    QCOMPARE(shown(), QStringLiteral("svg"));
}

/// What was there before stays whole.
void TestExportDialog::animationCancelled()
{
    if (!canAnimate())
        QSKIP("ffmpeg is not installed");
    const QString path = m_dir->filePath(QStringLiteral("phasors.gif"));
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("an older one");
    before.close();
    sweep("position", QStringLiteral("0"), QStringLiteral("4000"), 3600);
    auto* format = part<QComboBox>("format");
    format->setCurrentIndex(format->findData(QStringLiteral("gif")));
    answer(QStringLiteral("Replace"));
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(m_asked.contains(path));
    auto* progress = m_dialog->findChild<QProgressBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 3, 20000);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY(button()->isEnabled());
    QVERIFY(m_dialog->isVisible() && hasSaid(QStringLiteral("Cancelled")));
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("an older one"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
}

/// Another program of that name, which ends at once: said, and nothing written.
void TestExportDialog::encoderThatFails()
{
    const QByteArray path = qgetenv("PATH");
    const QTemporaryDir bin;
    QFile fake(bin.filePath(QStringLiteral("ffmpeg")));
    QVERIFY(fake.open(QIODevice::WriteOnly));
    fake.write("#!/bin/sh\necho no such codec >&2\nexit 3\n");
    fake.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    fake.close();
    qputenv("PATH", bin.path().toUtf8() + ":" + path);
    sweep("pair", QStringLiteral("1"), QStringLiteral("9"), 9);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(hasSaid(QStringLiteral("ffmpeg")), 20000);
    qputenv("PATH", path);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(QDir(m_dir->path()).entryList(QDir::Files).isEmpty());
}

void TestExportDialog::sweepIsJudged_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << "lambda"
                          << "1/64"
                          << "64" << true;
    QTest::newRow("as shown") << "base"
                              << "10,000"
                              << "1e6" << true;
    QTest::newRow("nothing") << "position"
                             << ""
                             << "4" << false;
    QTest::newRow("no number") << "position"
                               << "0"
                               << "far" << false;
    QTest::newRow("zero by ratio") << "lambda"
                                   << "0"
                                   << "4" << false;
    QTest::newRow("not a scene") << "target-length"
                                 << "1"
                                 << "1e30" << false;
}

void TestExportDialog::sweepIsJudged()
{
    QFETCH(QString, field);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, good);
    sweep(field.toLatin1(), from.isEmpty() ? QStringLiteral(" ") : from, to, 4);
    QCOMPARE(button()->isEnabled(), good);
    QTest::keyClick(m_dialog->findChild<SweepForm*>(), Qt::Key_Space); // no animation after all
    QVERIFY(button()->isEnabled());
}

void TestExportDialog::texText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tex");
    QTest::newRow("plain") << "Period of each pair"
                           << "Period of each pair";
    QTest::newRow("special") << "50% of {a_b} & $x^2 #1~\\"
                             << R"(50\% of \{a\_b\} \& \$x\textasciicircum{}2 \#1\textasciitilde{}\textbackslash{})";
    QTest::newRow("Greek") << QStringLiteral("θ′ = λ·b") << R"($\theta$$'$ = $\lambda$$\cdot$b)";
}

void TestExportDialog::texText()
{
    QFETCH(QString, text);
    QFETCH(QString, tex);
    QCOMPARE(texOf(text), tex);
}

/// One with as many pins as there are marks and dashes, in figures that show pins.
static Scene fullScene()
{
    Scene scene;
    for (double base : {2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6}) {
        scene.active.base = base;
        pinActive(scene);
    }
    return scene;
}

/// Braces pair up, one axis, and no character that pdfLaTeX does not know.
void TestExportDialog::everyFigureIsTex()
{
    for (const FigureKind& kind : figureKinds()) {
        if (kind.usesLab)
            continue;
        const Figure figure = makeFigure(kind, fullScene(), {600, {}});
        const QByteArray tex = pgfOf(figure, {600, 400}, PlotTheme::light());
        // Entries of the legend go to plots in order.
        QCOMPARE(tex.count("\\addlegendentry{"), tex.count("\\addplot[") - tex.count("forget plot"));
        QByteArray bare = tex;
        bare.replace("\\{", "").replace("\\}", "");
        QVERIFY2(bare.count('{') == bare.count('}'), kind.id.c_str());
        QCOMPARE(tex.count("\\begin{axis}"), 1);
        const QString body = QString::fromUtf8(tex.mid(tex.indexOf('\n'))); // after the remark
        for (const QChar c : body)
            QVERIFY2(c.unicode() < 0x180, qPrintable(QString::fromStdString(kind.id) + QStringLiteral(": ") + c));
    }
}

void TestExportDialog::texCompiles()
{
    const QString latex = QStandardPaths::findExecutable(QStringLiteral("pdflatex"));
    if (latex.isEmpty())
        QSKIP("TeX is not installed");
    for (const FigureKind& kind : figureKinds()) {
        if (kind.usesLab)
            continue;
        const QString path = m_dir->filePath(QString::fromStdString(kind.id) + QStringLiteral(".tex"));
        ExportLook look;
        look.size = {600, 400};
        exportFigure(makeFigure(kind, fullScene(), {600, {}}), path, look);
        QProcess process;
        process.setWorkingDirectory(m_dir->path());
        process.start(latex, {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"), path});
        QVERIFY(process.waitForFinished(120000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().right(1500).constData());
    }
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
