// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QtTest>

#include "app/options/scene_options.h"
#include "core/lessons/check.h"
#include "core/model/number_list.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "support/typed_numbers.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/value_row.h"

using namespace rope;

/// One table of what people type: the command line, a box of the window, lists and lessons take it alike.
class TestTypedEverywhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPlaceReadsTheTableAlike_data();
    void eachPlaceReadsTheTableAlike();
};

namespace {

using Read = std::optional<double>;

template <typename Reader>
Read caught(const Reader& reader)
{
    try {
        return reader();
    } catch (const InputError&) {
        return std::nullopt;
    }
}

Read onTheCommandLine(const std::string& text)
{
    SceneArgs args;
    args.given["base"] = text;
    return caught([&] { return requestFrom(args).scene.active.base; });
}

Read inTheWindow(const std::string& text)
{
    ValueRow row({QStringLiteral("base"), QStringLiteral("Base"), {}, {}, {}},
                 {std::nextafter(1.0, 2.0), 1e15, false, 0, {2, 1e9}});
    Read read;
    QObject::connect(&row, &ValueRow::edited, [&](double value) { read = value; });
    auto* line = row.findChild<QLineEdit*>();
    line->setText(QString::fromStdString(text));
    QTest::keyClick(line, Qt::Key_Return);
    return read;
}

Read inALesson(const std::string& text)
{
    return caught([&] { return typedAnswer(text); });
}

/// A setting of the method: a list where it is one.
Read asASetting(const std::string& text)
{
    SceneArgs args;
    args.given["method"] = "ntk";
    args.settings = {"factor=" + text};
    return caught([&] { return std::get<double>(requestFrom(args).scene.active.tunables.at("factor")); });
}

} // namespace

void TestTypedEverywhere::eachPlaceReadsTheTableAlike_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(test::typedBases().size()); ++i)
        QTest::addRow("'%s'", test::typedBases()[std::size_t(i)].text.c_str()) << i;
}

void TestTypedEverywhere::eachPlaceReadsTheTableAlike()
{
    QFETCH(int, row);
    const auto& [text, value, says] = test::typedBases()[std::size_t(row)];
    QCOMPARE(onTheCommandLine(text), value);
    QCOMPARE(inTheWindow(text), value);
    if (text.find('%') == std::string::npos) // 25% is 0.25 to a lesson
        QCOMPARE(inALesson(text), value);
    // In a list a comma or a space starts the next number.
    if (text.find_first_of(", \xe2\xc2") != std::string::npos || text.empty())
        return;
    QCOMPARE(caught([&] { return realList(text, "theta", "numbers").front(); }), value);
    const auto typed = parseNumbers(QString::fromStdString(text));
    QCOMPARE(typed ? Read(typed->front()) : Read(), value);
    if (!value || *value <= 1e4) // the largest factor of a method
        QCOMPARE(asASetting(text), value);
}

QTEST_MAIN(TestTypedEverywhere)
#include "tst_typed_everywhere.moc"
