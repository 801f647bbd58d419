// SPDX-License-Identifier: GPL-3.0-or-later
// Every number that the course asks for, typed in the forms that people use: the right one counts in all of them, a
// wrong one in none.
#include <QTest>

#include <cmath>
#include <cstdio>
#include <numbers>
#include <string>
#include <vector>

#include "core/lessons/check.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/problem.h"
#include "core/scene/scene_edits.h"

using namespace rope;

namespace {

constexpr double pi = std::numbers::pi;

std::string printed(const char* format, double value)
{
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string raised(int exponent)
{
    static const char* const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out = exponent < 0 ? "⁻" : "";
    for (const char c : std::to_string(std::abs(exponent)))
        out += digits[c - '0'];
    return out;
}

std::string wide(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c > ' ' && c < 127 ? std::string("\xef\xbc") + char(0x81 + (c - '!')) : std::string(1, c);
    return out;
}

/// The number in the forms that do not depend on a unit.
std::vector<std::string> formsOf(double value)
{
    const std::string plain = printed("%.15g", value), scientific = printed("%.14e", value);
    const std::size_t e = scientific.find('e');
    const std::string mantissa = scientific.substr(0, e);
    const int exponent = std::stoi(scientific.substr(e + 1));
    const std::string power = std::to_string(exponent);
    std::vector<std::string> out{plain,
                                 " " + plain + " ",
                                 plain + ".",
                                 "= " + plain,
                                 "x = " + plain,
                                 "≈ " + plain,
                                 "about " + plain,
                                 "约 " + plain,
                                 "(" + plain + ")",
                                 plain + "/1",
                                 "2*" + plain + "/2",
                                 scientific,
                                 mantissa + "E" + power,
                                 mantissa + "x10^" + power,
                                 mantissa + " × 10^(" + power + ")",
                                 mantissa + "*10^{" + power + "}",
                                 mantissa + "·10" + raised(exponent),
                                 printed("%.15g", value * 1000) + "/1000"};
    if (plain.find('e') == std::string::npos)
        out.push_back(wide(plain));
    if (std::abs(value) >= 1000)
        for (const char* word : {"k", " k", " thousand", " Thousand", "千"})
            out.push_back(printed("%.15g", value / 1000) + word);
    if (value == std::floor(value) && value >= 1000 && value < 1e6) {
        const auto whole = static_cast<long long>(value);
        char group[32];
        for (const char* mark : {"%lld,%03lld", "%lld %03lld", "%lld'%03lld"}) {
            std::snprintf(group, sizeof group, mark, whole / 1000, whole % 1000);
            out.emplace_back(group);
        }
    }
    return out;
}

/// With the unit of the question, as people write it.
std::vector<std::string> withUnit(double value, const std::string& unit)
{
    const std::string plain = printed("%.15g", value);
    std::vector<std::string> out;
    const auto add = [&](std::initializer_list<const char*> words) {
        for (const char* word : words)
            out.push_back(plain + word);
    };
    if (unit.empty())
        out.push_back(printed("%.15g", value * 100) + " %");
    else
        out.push_back(plain + " " + unit);
    if (unit == "tokens")
        add({"tokens", " Tokens", " tok", " token", " positions", " 个词元", "个 token"});
    if (unit == "rad per token")
        add({" rad/token", " radian a token", " RAD PER TOKEN", " rad·token⁻¹", " rad", " 弧度/词元"});
    if (unit == "rad") {
        add({"rad", " radians", " Rad", " 弧度"});
        out.push_back(printed("%.15g", value * 180 / pi) + "°");
        out.push_back(printed("%.15g", value * 180 / pi) + " degrees");
        out.push_back(printed("%.15g", value / (2 * pi)) + " turns");
        out.push_back(printed("%.15g", value / pi) + "π");
        out.push_back(printed("%.15g", value / pi) + "*pi rad");
    }
    if (unit == "pairs")
        add({" pair", " 对"});
    return out;
}

/// Numbers beside the right one: just outside of what is allowed, the sign, a factor of ten.
std::vector<double> wrongNumbers(double value, const Tolerance& tolerance)
{
    const double allowed = tolerance.relative ? tolerance.amount * std::abs(value) : tolerance.amount;
    const double outside = allowed > 0 ? 1.01 * allowed : 1e-6 * std::max(std::abs(value), 1.);
    std::vector<double> out{value + outside, value - outside, value + 10 * outside};
    for (const double other : {-value, 10 * value, value / 10})
        if (std::abs(other - value) > outside)
            out.push_back(other);
    return out;
}

} // namespace

class TestAnswerForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumber_data();
    void everyNumber();
    void manyWereTried();

private:
    int m_right = 0, m_wrong = 0, m_refused = 0;
};

void TestAnswerForms::everyNumber_data()
{
    QTest::addColumn<int>("lesson");
    QTest::addColumn<int>("step");
    const auto& lessons = shippedLessons();
    for (std::size_t l = 0; l < lessons.size(); ++l)
        for (std::size_t s = 0; s < lessons[l].steps.size(); ++s)
            if (lessons[l].steps[s].question && lessons[l].steps[s].question->kind == AskKind::Number &&
                lessons[l].sceneOf(s).labRuns.empty())
                QTest::addRow("%s %zu", lessons[l].id.c_str(), s + 1) << int(l) << int(s);
}

void TestAnswerForms::everyNumber()
{
    QFETCH(int, lesson);
    QFETCH(int, step);
    const Lesson& l = shippedLessons()[std::size_t(lesson)];
    const Question& q = *l.steps[std::size_t(step)].question;
    const Scene scene = settled(l.sceneOf(std::size_t(step)));
    const double right = Quantities(scene).value(q.answer);
    const auto verdict = [&](const std::string& text) {
        GivenAnswer given;
        given.typed = text;
        return check(q, scene, given);
    };
    std::vector<std::string> forms = formsOf(right);
    for (const std::string& form : withUnit(right, q.unit))
        forms.push_back(form);
    for (const std::string& form : forms) {
        QVERIFY2(whyNoAnswer(q, form).empty(), (form + ": " + whyNoAnswer(q, form).english()).c_str());
        QVERIFY2(verdict(form).right, (form + ": " + verdict(form).reason.english()).c_str());
        ++m_right;
    }
    for (const double wrong : wrongNumbers(right, q.tolerance)) {
        std::vector<std::string> texts = formsOf(wrong);
        for (const std::string& form : withUnit(wrong, q.unit))
            texts.push_back(form);
        for (const std::string& text : texts) {
            QVERIFY2(!verdict(text).right, (text + " for " + printed("%.15g", right)).c_str());
            ++m_wrong;
        }
    }
    const std::string plain = printed("%.15g", right);
    const std::vector<std::string> none{"",
                                        "?",
                                        "I do not know",
                                        plain + " bananas",
                                        plain + plain + ",",
                                        plain + " " + plain + " 1",
                                        "nan" + plain,
                                        "inf",
                                        "1/0",
                                        plain + " = ",
                                        plain + " Hz"};
    for (const std::string& text : none) {
        QVERIFY2(!whyNoAnswer(q, text).empty(), text.c_str());
        QVERIFY_EXCEPTION_THROWN(verdict(text), InputError);
        ++m_refused;
    }
}

void TestAnswerForms::manyWereTried()
{
    qInfo("%d right forms, %d wrong ones, %d that are no answer", m_right, m_wrong, m_refused);
    QVERIFY(m_right > 1000 && m_wrong > 5000 && m_refused > 500);
}

QTEST_GUILESS_MAIN(TestAnswerForms)
#include "tst_answer_forms.moc"
