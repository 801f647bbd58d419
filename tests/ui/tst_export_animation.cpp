// SPDX-License-Identifier: GPL-3.0-or-later
// A control swept in the dialog of exports: numbered pictures, animations, and what cannot be swept or written.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSpinBox>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/scene/scene_sweep.h"
#include "ui/answering.h"
#include "ui/export_window.h"
#include "ui/plot/animation.h"
#include "ui/plot/export.h"
#include "ui/window/export_form.h"
#include "ui/window/sweep_form.h"

using namespace rope;
using namespace rope::test;

class TestExportAnimation : public QObject, private ExportWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_export_animation"); }
    void init() { open(); }
    void numberedFrames();
    void animation_data();
    void animation();
    void formatsOfBothAreKept();
    void animationCancelled();
    void framesCancelled();
    void encoderThatFails();
    void sweepIsJudged_data();
    void sweepIsJudged();

private:
    void sweep(const char* field, const QString& from, const QString& to, int frames);
};

/// As a person does it: tick, choose, type.
void TestExportAnimation::sweep(const char* field, const QString& from, const QString& to, int frames)
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

void TestExportAnimation::numberedFrames()
{
    sweep("position", QStringLiteral("0"), QStringLiteral("90"), 10);
    auto* format = part<QComboBox>("format");
    format->setCurrentIndex(format->findData(QStringLiteral("json")));
    QFile known(m_dir->filePath(QStringLiteral("phasors-0003.json")));
    QVERIFY(known.open(QIODevice::WriteOnly));
    part<QLineEdit>("folder")->setText(m_dir->path() + QLatin1Char('/')); // looks again
    QCOMPARE(button()->text(), QStringLiteral("Export 10, replace 1"));
    QVERIFY(m_dialog->files().front().contains(QStringLiteral("phasors-0010.json")));
    answer(QStringLiteral("Replace"), &m_asked);
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

void TestExportAnimation::animation_data()
{
    QTest::addColumn<QString>("ending");
    for (const AnimationFormat& format : animationFormats())
        QTest::newRow(format.ending) << QString::fromLatin1(format.ending);
}

/// One file, the same as the writer makes of the same frames.
void TestExportAnimation::animation()
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
        writer.add(pictureOf(
            makeFigure(*findFigure("phasors"), CheckedScene(sweptScene(Scene(), asked, frame)), viewFor(ending, look)),
            look));
    const QString other = m_dir->filePath(QStringLiteral("other.") + ending);
    writer.finish(other);
    QFile a(path), b(other);
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QVERIFY(a.size() > 500);
    QVERIFY(a.readAll() == b.readAll());
}

/// Figures that move and those that stand have formats of their own, from one export to the next.
void TestExportAnimation::formatsOfBothAreKept()
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
void TestExportAnimation::animationCancelled()
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
    answer(QStringLiteral("Replace"), &m_asked);
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

/// What is written by then is whole and is counted; nothing else lies there.
void TestExportAnimation::framesCancelled()
{
    sweep("position", QStringLiteral("0"), QStringLiteral("4000"), 3600);
    auto* format = part<QComboBox>("format");
    format->setCurrentIndex(format->findData(QStringLiteral("png")));
    QTest::mouseClick(button(), Qt::LeftButton);
    auto* progress = m_dialog->findChild<QProgressBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 20, 20000);
    static const QRegularExpression said(QStringLiteral("^\\d+ %, about [1-9]\\d* (s|min) left$"));
    QTRY_VERIFY2_WITH_TIMEOUT(progress->text().contains(said), qPrintable(progress->text()), 20000);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(button()->isEnabled(), 20000);
    const QDir folder(m_dir->path());
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() >= 20 && files.size() < 3600);
    QVERIFY(hasSaid(QStringLiteral("files written: %1").arg(files.size())));
    for (const QString& file : files)
        QVERIFY2(!QImage(folder.filePath(file)).isNull(), qPrintable(file));
}

/// Another program of that name, which ends at once: said, and nothing written.
void TestExportAnimation::encoderThatFails()
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

void TestExportAnimation::sweepIsJudged_data()
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

void TestExportAnimation::sweepIsJudged()
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

QTEST_MAIN(TestExportAnimation)
#include "tst_export_animation.moc"
