// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <clocale>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/typed_number.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_text.h"
#include "support/program.h"
#include "support/typed_numbers.h"

using namespace rope;

/// Under a locale with a decimal comma every number is read and written as under "C".
class TestLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { std::setlocale(LC_ALL, "C"); }
    void figuresAreTheSame_data();
    void figuresAreTheSame();
    void textsAreReadAlike();
    void problemsAreSaidAlike();
    void lessonsWorkOutAlike();
    void programWritesTheSame_data();
    void programWritesTheSame();

private:
    static Scene scene();
    /// What `work` gives under the comma locale; fails the test when that cannot be had.
    template <typename Work>
    static auto underAComma(const Work& work);

    QTemporaryDir m_locales;
};

/// The locale is made here from the package locales, so that no machine must have it.
void TestLocale::initTestCase()
{
    QVERIFY(m_locales.isValid());
    QProcess localedef;
    localedef.start(QStringLiteral("localedef"),
                    {QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"), QStringLiteral("UTF-8"),
                     m_locales.filePath(QStringLiteral("de_DE.UTF-8"))});
    QVERIFY2(test::ended(localedef), "localedef did not end");
    qputenv("LOCPATH", QFile::encodeName(m_locales.path()));
    QVERIFY2(std::setlocale(LC_ALL, "de_DE.UTF-8"), localedef.readAllStandardError().constData());
    QCOMPARE(std::localeconv()->decimal_point, ",");
    QCOMPARE(QByteArray::number(std::strtod("1,5", nullptr)), QByteArray("1.5")); // it does take a comma
}

template <typename Work>
auto TestLocale::underAComma(const Work& work)
{
    const bool set = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
    auto out = work();
    std::setlocale(LC_ALL, "C");
    if (!set)
        qFatal("no comma locale");
    return out;
}

Scene TestLocale::scene()
{
    Scene s;
    s.active.base = 12345.678;
    s.active.lambda = 1.5;
    s.active.method = "yarn";
    s.active.tunables["factor"] = 2.5;
    return s;
}

void TestLocale::figuresAreTheSame_data()
{
    QTest::addColumn<QString>("id");
    for (const FigureKind& kind : figureKinds())
        QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
}

void TestLocale::figuresAreTheSame()
{
    QFETCH(QString, id);
    const FigureKind& kind = *findFigure(id.toStdString());
    const auto text = [&] {
        const Figure figure = makeFigure(kind, scene(), {200, std::nullopt});
        return jsonText(figureJson(figure)) + figureCsv(figure);
    };
    const std::string withComma = underAComma(text);
    QVERIFY(withComma == text());
}

void TestLocale::textsAreReadAlike()
{
    const auto read = [] {
        std::vector<std::optional<double>> out;
        for (const auto& row : test::typedBases())
            out.push_back(readNumber(row.text).value);
        return out;
    };
    QVERIFY(underAComma(read) == read());
    const auto saved = [] { return sceneText(scene()); };
    QCOMPARE(underAComma(saved), saved());
    QVERIFY(underAComma([] { return sceneFromText(sceneText(scene())); }) == scene());
}

void TestLocale::problemsAreSaidAlike()
{
    const auto said = [] {
        Scene bad = scene();
        bad.active.base = 0.5;
        bad.active.lambda = -1.5;
        bad.query.assign(128, 1e7 + 0.5);
        bad.active.tunables["factor"] = -0.25;
        std::string out;
        for (const Problem& p : problemsOf(bad))
            out += p.text() + "\n";
        bad = scene();
        bad.active.tunables["factor"] = -0.25;
        for (const Problem& p : allProblemsOf(bad))
            out += p.text() + "\n";
        return out;
    };
    const std::string withComma = underAComma(said);
    QCOMPARE(withComma, said());
    QVERIFY(withComma.find("10000000.5") != std::string::npos);
    QVERIFY(withComma.find("-0.25") != std::string::npos);
}

void TestLocale::lessonsWorkOutAlike()
{
    const auto value = [] { return Quantities(scene()).value("1.5 * base + theta[2] + 1e-3"); };
    QVERIFY(underAComma(value) == value());
}

void TestLocale::programWritesTheSame_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("table") << "compute frequencies --base 12345.678 --dim 8";
    QTest::newRow("csv") << "compute kernel --distances 0:9 --lambda 1.5 --format csv";
    QTest::newRow("json") << "solve factor --value 20000.5 --format json";
    QTest::newRow("config") << "convert --to hf --model llama-3.1-8b";
    QTest::newRow("picture") << "export --figures similarity_matrix,decay --size 300x300 --format svg --out {}";
}

void TestLocale::programWritesTheSame()
{
    QFETCH(QString, words);
    const auto run = [&](const char* locale) {
        QTemporaryDir dir;
        qputenv("LC_ALL", locale);
        QString line = words;
        const test::Run out = test::ropescope(line.replace(QStringLiteral("{}"), dir.path()).split(QLatin1Char(' ')));
        QByteArray all = out.out;
        all.replace(dir.path().toUtf8(), "DIR");
        all += out.err + QByteArray::number(out.status);
        for (const QString& name : QDir(dir.path()).entryList(QDir::Files)) {
            QFile file(dir.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    };
    const QByteArray before = qgetenv("LC_ALL");
    const QByteArray withComma = run("de_DE.UTF-8"), plain = run("C.UTF-8");
    qputenv("LC_ALL", before);
    QVERIFY(plain.contains("0") && plain.size() > 60);
    QCOMPARE(withComma, plain);
}

QTEST_GUILESS_MAIN(TestLocale)
#include "tst_locale.moc"
