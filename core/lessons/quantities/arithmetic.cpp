// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/quantities/arithmetic.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include <muParser.h>

#include "core/lessons/quantities/expression_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope::lessons {

namespace {

constexpr double perDegree = std::numbers::pi / 180;

/// Functions everybody may use, with the number of their arguments.
const std::map<std::string, int>& functions()
{
    static const std::map<std::string, int> all{{"ln", 1},    {"log10", 1}, {"exp", 1},   {"sqrt", 1}, {"abs", 1},
                                                {"floor", 1}, {"ceil", 1},  {"round", 1}, {"cos", 1},  {"sin", 1},
                                                {"min", 2},   {"max", 2},   {"pi", 0},    {"true", 0}, {"false", 0}};
    return all;
}

/// What muParser hands back to us when a name is called.
struct Called {
    Arithmetic::Quantity quantity;
};

double call0(void* data)
{
    return static_cast<const Called*>(data)->quantity({});
}

double call1(void* data, double a)
{
    return static_cast<const Called*>(data)->quantity(std::span(&a, 1));
}

double call2(void* data, double a, double b)
{
    const std::array arguments{a, b};
    return static_cast<const Called*>(data)->quantity(arguments);
}

Reading readingIn(void* data)
{
    return *static_cast<const Reading*>(data);
}

double angleIn(void* data, double x)
{
    return readingIn(data) == Reading::Degrees ? x * perDegree : x;
}

double ln(void* data, double x)
{
    return readingIn(data) == Reading::SwappedLogs ? std::log10(x) : std::log(x);
}

double log10(void* data, double x)
{
    return readingIn(data) == Reading::SwappedLogs ? std::log(x) : std::log10(x);
}

double cosine(void* data, double x)
{
    return std::cos(angleIn(data, x));
}

double sine(void* data, double x)
{
    return std::sin(angleIn(data, x));
}

/// The parser keeps the address of `reading` and looks at it when it works something out.
void defineFunctions(mu::Parser& parser, Reading& reading)
{
    parser.DefineFunUserData("ln", ln, &reading, false);
    parser.DefineFunUserData("log10", log10, &reading, false);
    parser.DefineFunUserData("cos", cosine, &reading, false);
    parser.DefineFunUserData("sin", sine, &reading, false);
    parser.DefineFun(
        "exp", +[](double x) { return std::exp(x); });
    parser.DefineFun(
        "sqrt", +[](double x) { return std::sqrt(x); });
    parser.DefineFun(
        "abs", +[](double x) { return std::abs(x); });
    parser.DefineFun(
        "floor", +[](double x) { return std::floor(x); });
    parser.DefineFun(
        "ceil", +[](double x) { return std::ceil(x); });
    parser.DefineFun(
        "round", +[](double x) { return std::round(x); });
    parser.DefineFun(
        "min", +[](double a, double b) { return std::min(a, b); });
    parser.DefineFun(
        "max", +[](double a, double b) { return std::max(a, b); });
    parser.DefineConst("pi", std::numbers::pi);
    parser.DefineConst("true", 1);
    parser.DefineConst("false", 0);
    parser.DefineInfixOprt(
        "!", +[](double x) { return x == 0 ? 1.0 : 0.0; });
}

/// What muParser found, in our words.
std::string reasonOf(const mu::ParserError& error)
{
    switch (error.GetCode()) {
    case mu::ecEMPTY_EXPRESSION: return "nothing to work out";
    case mu::ecUNEXPECTED_EOF: return "it ends too early";
    case mu::ecTOO_MANY_PARAMS: return "too many arguments for " + error.GetToken();
    case mu::ecTOO_FEW_PARAMS: return "too few arguments for " + error.GetToken();
    case mu::ecMISSING_ELSE_CLAUSE: return "\"?\" without \":\"";
    case mu::ecMISPLACED_COLON: return "\":\" without \"?\"";
    default: return inQuotes(error.GetToken()) + " is not expected there";
    }
}

} // namespace

class Arithmetic::Impl
{
public:
    explicit Impl(std::string field) : m_field(std::move(field))
    {
        m_parser.ClearFun();
        m_parser.ClearConst();
        defineFunctions(m_parser, m_reading);
        m_arguments = functions();
    }

    void add(const std::string& name, int arguments, Quantity quantity)
    {
        m_arguments[name] = arguments;
        // A map's elements stay where they are; the parser keeps their addresses.
        Called& called = m_called[name] = {std::move(quantity)};
        if (arguments == 0)
            m_parser.DefineFunUserData(name, call0, &called, false);
        else if (arguments == 1)
            m_parser.DefineFunUserData(name, call1, &called, false);
        else
            m_parser.DefineFunUserData(name, call2, &called, false);
    }

    double value(const std::string& source, Reading reading)
    {
        const ExpressionText expression = expressionText(source, m_field, [this](const std::string& name) {
            const auto it = m_arguments.find(name);
            return it == m_arguments.end() ? std::nullopt : std::optional(it->second);
        });
        m_reading = reading;
        double out = std::numeric_limits<double>::quiet_NaN();
        try {
            m_parser.SetExpr(expression.text);
            int results = 0;
            const double* values = m_parser.Eval(results);
            if (results != 1)
                throw InputError(m_field, inQuotes(source) + ": several numbers apart by commas",
                                 "one number; commas only between arguments");
            out = values[0];
        } catch (const mu::ParserError& error) {
            fail(source, expression, error);
        }
        if (std::isnan(out))
            throw InputError(m_field, inQuotes(source) + " is not a number", "an expression with a value");
        return out;
    }

private:
    [[noreturn]] void fail(const std::string& source, const ExpressionText& expression,
                           const mu::ParserError& error) const
    {
        std::string where;
        if (const int at = error.GetPos(); at >= 0 && std::size_t(at) < expression.from.size())
            where = ", at character " + std::to_string(expression.from[std::size_t(at)] + 1);
        throw InputError(m_field, inQuotes(source) + ": " + reasonOf(error) + where,
                         "arithmetic over the names of 'ropescope list quantities'");
    }

    std::string m_field;
    mu::Parser m_parser;
    Reading m_reading = Reading::AsWritten;
    std::map<std::string, int> m_arguments;
    std::map<std::string, Called> m_called;
};

Arithmetic::Arithmetic(std::string field) : m_impl(std::make_unique<Impl>(std::move(field))) {}
Arithmetic::~Arithmetic() = default;

void Arithmetic::add(const std::string& name, int arguments, Quantity quantity)
{
    m_impl->add(name, arguments, std::move(quantity));
}

double Arithmetic::value(const std::string& source, Reading reading) const
{
    return m_impl->value(source, reading);
}

} // namespace rope::lessons
