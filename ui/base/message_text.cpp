// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/message_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/configs/gguf_words.h"
#include "ui/base/language.h"

namespace rope {

namespace {

bool isEnglish()
{
    static const QString english = QStringLiteral("en");
    return language() == english;
}

/// Without a word there is nothing to translate: most arguments are numbers.
bool hasWord(const std::string& text)
{
    int letters = 0;
    for (const char c : text) {
        letters = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? letters + 1 : 0;
        if (letters == 2)
            return true;
    }
    return false;
}

/// Nothing when there is no translation.
std::string lookedUp(const std::string& text)
{
    const QString found = QCoreApplication::translate("core", text.c_str());
    std::string out = found.toStdString();
    return out == text ? std::string() : out;
}

/// Thousands, decimals, powers of ten written in both ways; never a digit that belongs to a name (bf16, θ_1).
const QString& numberPattern()
{
    static const QString pattern =
        QStringLiteral("(?<![\\w.^])[−-]?\\d[\\d,]*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(?![\\w])");
    return pattern;
}

/// Numbers, keys of a file with dots in them ("llama.rope.freq_base"), and the bare words that they and an architecture
/// are given.
const QString& namePattern()
{
    const auto behind = [](const char* words) { return QRegularExpression::escape(QLatin1String(words)); };
    static const QString pattern = QStringLiteral("(?<=%1|%2)[\\w-]+|(?<![\\w.])[A-Za-z][\\w-]*(?:\\.[\\w-]+)+|")
                                       .arg(behind(gguf::ofArchitecture), behind(gguf::withScaling)) +
                                   numberPattern();
    return pattern;
}

/// The text with {0}, {1}, … for all that fits the pattern, which goes into `numbers`.
std::string without(const QRegularExpression& number, const std::string& text, std::vector<std::string>& numbers)
{
    const QString whole = QString::fromStdString(text);
    QString out;
    qsizetype at = 0;
    for (auto it = number.globalMatch(whole); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString digits = match.captured();
        while (digits.endsWith(QLatin1Char(',')))
            digits.chop(1);
        out += whole.mid(at, match.capturedStart() - at) + QStringLiteral("{%1}").arg(numbers.size());
        at = match.capturedStart() + digits.size();
        numbers.push_back(digits.toStdString());
    }
    return (out + whole.mid(at)).toStdString();
}

/// As it is, or with its numbers taken out, or with names too; nothing when there is no translation.
std::string wholeText(const std::string& text)
{
    constexpr std::size_t most = 9; // placeholders have one digit
    if (std::string found = lookedUp(text); !found.empty())
        return found;
    static const QRegularExpression number(numberPattern()), name(namePattern());
    for (const QRegularExpression* taken : {&number, &name}) {
        std::vector<std::string> numbers;
        const std::string pattern = without(*taken, text, numbers);
        if (numbers.empty() || numbers.size() > most)
            continue;
        if (const std::string found = lookedUp(pattern); !found.empty())
            return Message::fill(found, numbers);
    }
    return {};
}

/// How many pieces of one text are looked up. What joins few sentences of ours needs far fewer; a text of somebody
/// else's with many commas would be taken apart in exponentially many ways.
constexpr int mostPieces = 64;

/// Sentences, a name before its remark, members of a list: each is looked up by itself. A name that nobody has
/// translated stays.
std::string phraseText(const std::string& text, int& pieces)
{
    if (!hasWord(text) || --pieces < 0)
        return text;
    if (std::string found = wholeText(text); !found.empty())
        return found;
    constexpr std::pair<std::string_view, std::string_view> joints[]{
        {". ", ""}, {": ", "："}, {"; ", "；"}, {", ", "，"}};
    // Several sentences, or one with a colon in it, may be one text, before another that was joined to it.
    for (const auto& [stop, there] : {joints[0], joints[3]})
        for (std::size_t at = text.rfind(stop); at != std::string::npos && at > 0 && --pieces >= 0;
             at = text.rfind(stop, at - 1))
            if (const std::string found = wholeText(text.substr(0, at + (stop.front() == '.'))); !found.empty())
                return found + std::string(there) + phraseText(text.substr(at + stop.size()), pieces);
    for (const auto& [joint, there] : joints) {
        const std::size_t at = text.find(joint);
        if (at == std::string::npos)
            continue;
        const std::string first = text.substr(0, at + (joint.front() == '.'));
        const std::string rest = text.substr(at + joint.size());
        const std::string one = phraseText(first, pieces), two = phraseText(rest, pieces);
        if (one != first || two != rest)
            return one + std::string(one == first && there.empty() ? " " : there) + two;
    }
    return text;
}

std::string phraseText(const std::string& text)
{
    int pieces = mostPieces;
    return phraseText(text, pieces);
}

} // namespace

QString phrase(const std::string& text)
{
    return QString::fromStdString(isEnglish() ? text : phraseText(text));
}

QString wholePhrase(const std::string& text)
{
    const std::string found = isEnglish() || !hasWord(text) ? std::string() : wholeText(text);
    return QString::fromStdString(found.empty() ? text : found);
}

namespace {

/// "3.12e−7" as it is written: 3.12×10⁻⁷. Core's text is what is typed, too.
QString withPowers(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1Char('e'), 1); at > 0; at = text.indexOf(QLatin1Char('e'), at + 1)) {
        qsizetype end = at + 1;
        const bool negative = end < text.size() && text[end] == QChar(0x2212);
        end += negative ? 1 : 0;
        const qsizetype digits = end;
        while (end < text.size() && text[end].isDigit())
            ++end;
        // Of a name ("4e2b") an e is a letter.
        if (!text[at - 1].isDigit() || end == digits || (!negative && end - digits < 2) ||
            (end < text.size() && text[end].isLetterOrNumber()))
            continue;
        const int exponent = text.mid(digits, end - digits).toInt();
        text.replace(at, end - at, QStringLiteral("×") + powerOfTen(negative ? -exponent : exponent));
    }
    return text;
}

/// The template with no space where Chinese writes none: between its own characters and those of an argument. Beside a
/// number there is one.
std::string closedUp(const std::string& pattern, const std::vector<std::string>& args)
{
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    QString out = QString::fromStdString(pattern);
    for (std::size_t i = 0; i < args.size(); ++i) {
        const QString place = QStringLiteral("{%1}").arg(i), arg = QString::fromStdString(args[i]);
        const qsizetype at = out.indexOf(place), end = at + place.size();
        if (at < 0 || arg.isEmpty())
            continue;
        if (end + 1 < out.size() && out[end] == u' ' && isHan(out[end + 1]) && isHan(arg.back()))
            out.remove(end, 1);
        if (at > 1 && out[at - 1] == u' ' && isHan(out[at - 2]) && isHan(arg.front()))
            out.remove(at - 1, 1);
    }
    return out.toStdString();
}

} // namespace

QString powerOfTen(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString out = QStringLiteral("10");
    for (const QChar c : QString::number(exponent))
        out += c == QLatin1Char('-') ? QChar(0x207B) : digits.at(c.digitValue());
    return out;
}

QString translated(const Message& message)
{
    if (isEnglish())
        return withPowers(QString::fromStdString(message.english()));
    if (message.args.empty())
        return withPowers(QString::fromStdString(Message::fill(phraseText(message.text), {})));
    std::vector<std::string> args;
    args.reserve(message.args.size());
    for (const std::string& arg : message.args)
        args.push_back(phraseText(arg));
    return withPowers(QString::fromStdString(Message::fill(closedUp(phraseText(message.text), args), args)));
}

} // namespace rope
