// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

/// The rules of the house that a machine can check: floors, Qt-free core, licence lines, one package list.
class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources_data();
    void sources();
    void everyPackageListIsThatOne();

private:
    static int floorOf(const QString& path);
};

/// The floor of a file or include by its folder (docs/architecture.md); -1 when it is none of ours.
int TestHouse::floorOf(const QString& path)
{
    static const QList<std::pair<QString, int>> floors{
        {"core/kernels/", 0}, {"core/model/", 1},   {"core/configs/", 2},
        {"core/scaling/", 3}, {"core/rope/", 4},    {"core/analysis/", 5},
        {"core/writers/", 5}, {"core/figures/", 6}, {"core/lessons/", 6},
        {"ui/", 7},           {"app/", 8}};
    for (const auto& [folder, floor] : floors)
        if (path.startsWith(folder))
            return floor;
    return -1;
}

void TestHouse::sources_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(ROPE_SOURCE_DIR));
    for (const char* room : {"core", "ui", "app", "tests"}) {
        QDirIterator it(root.filePath(QLatin1String(room)), {"*.cpp", "*.h"}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = root.relativeFilePath(it.next());
            QTest::newRow(qPrintable(path)) << path;
        }
    }
}

void TestHouse::sources()
{
    QFETCH(QString, path);
    QFile file(QStringLiteral(ROPE_SOURCE_DIR "/") + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")),
             "the first line is the licence");
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const QString included = it.next().captured(1);
        QVERIFY2(floorOf(included) <= floorOf(path) || path.startsWith(QStringLiteral("tests/")),
                 qPrintable(QStringLiteral("includes upwards: ") + included));
        if (path.startsWith(QStringLiteral("core/")))
            QVERIFY2(!included.startsWith(QLatin1Char('Q')), qPrintable(QStringLiteral("Qt in core: ") + included));
        if (included.contains(QStringLiteral("qcustomplot")))
            QVERIFY2(path.startsWith(QStringLiteral("ui/plot/")), "QCustomPlot belongs to ui/plot alone");
    }
}

void TestHouse::everyPackageListIsThatOne()
{
    const QDir scripts(QStringLiteral(ROPE_SOURCE_DIR "/scripts"));
    for (const QString& name : scripts.entryList(QDir::Files)) {
        QFile file(scripts.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(QStringLiteral("apt-get install")), name == QStringLiteral("common.sh") ? 1 : 0);
        if (QStringList{"run", "test", "bench"}.contains(name))
            QVERIFY2(text.contains(QStringLiteral("install_packages")), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
