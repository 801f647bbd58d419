// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/strict_json.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/configs/json_stand_ins.h"
#include "core/model/letters.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope {

namespace {

constexpr int outOfRange = 406; ///< the parser's id for a number that no double holds

/// What such a text may be. A document of this program is no config.
std::string allowedIn(const std::string& field)
{
    return field == "config" ? "a JSON object in UTF-8, such as a model's config.json" : "a JSON object in UTF-8";
}

/// "line 3, column 14" of a byte offset; a column counts characters.
std::string placeOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto column = 1 + std::ranges::count_if(before.substr(lineStart), [](char c) {
                            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                        });
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Looks for duplicate keys and the limits while it tells what is read.
class StrictReader : public nlohmann::json_sax<Json>
{
public:
    StrictReader(std::string_view text, JsonListener& listener, std::string field, const JsonLimits& limits)
        : m_text(text), m_listener(listener), m_field(std::move(field)), m_limits(limits)
    {}

    /// Strings of marks are numbers from here on.
    void readStandIns() { m_standIns = true; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override
    {
        return m_standIns && isStandIn(value) ? add(numberOfStandIn(value)) : add(std::move(value));
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override
    {
        if (++m_keys > m_limits.maxKeys)
            fail("more than " + grouped(std::int64_t(m_limits.maxKeys)) + " keys", "at most that many");
        if (!m_open.back().insert(value).second)
            fail("ambiguous: the key " + inQuotes(value) + " stands twice in one object", "every key once");
        m_listener.key(std::move(value));
        return true;
    }

    /// `position` counts the bytes read, the offending one included.
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error) override
    {
        if (position > m_text.size())
            fail("not JSON: it ends too early, at " + placeOf(m_text, m_text.size()), allowedIn(m_field));
        const std::size_t at = position - std::min<std::size_t>(position, 1);
        if (error.id == outOfRange)
            fail("not readable: the number " + quotable(token) + " at " + placeOf(m_text, position - token.size()),
                 "numbers up to 1.7e308");
        const std::string word = wordAt(at);
        if (word == "NaN" || word == "Infinity")
            fail("not JSON: " + word + " at " + placeOf(m_text, at), "finite numbers");
        fail("not JSON: unexpected " + inQuotes(word) + " at " + placeOf(m_text, at), allowedIn(m_field));
    }

    std::string allowed() const { return allowedIn(m_field); }

    [[noreturn]] void fail(const std::string& value, const std::string& allowed) const
    {
        throw InputError(m_field, value, allowed);
    }

private:
    /// The run of letters and digits at `at`, or the one character there.
    std::string wordAt(std::size_t at) const
    {
        const auto isWord = [](char c) { return (c >= '0' && c <= '9') || isLetter(c); };
        const auto isInner = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
        std::size_t end = at + 1;
        while (end < m_text.size() && (isWord(m_text[at]) ? isWord(m_text[end]) : isInner(m_text[end])))
            ++end;
        return std::string(m_text.substr(at, end - at));
    }

    void countValue()
    {
        if (++m_count > m_limits.maxValues)
            fail("more than " + grouped(std::int64_t(m_limits.maxValues)) + " values", "at most that many");
    }

    bool add(Json value)
    {
        countValue();
        m_listener.value(std::move(value));
        return true;
    }

    bool open(bool isArray)
    {
        if (m_open.size() >= m_limits.maxDepth)
            fail("nested deeper than " + std::to_string(m_limits.maxDepth) + " levels", "at most that many levels");
        countValue();
        m_open.emplace_back();
        m_listener.open(isArray);
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        m_listener.close();
        return true;
    }

    std::string_view m_text;
    JsonListener& m_listener;
    std::string m_field;
    JsonLimits m_limits;
    std::vector<std::unordered_set<std::string>> m_open; ///< the keys of each object or list around
    std::size_t m_count = 0;
    std::size_t m_keys = 0;
    bool m_standIns = false;
};

/// The document of what it is told.
class DocumentBuilder : public JsonListener
{
public:
    DocumentBuilder() = default;                      // NOLINT(bugprone-exception-escape): a null Json does not throw
    DocumentBuilder(const DocumentBuilder&) = delete; // m_open points into m_root
    DocumentBuilder& operator=(const DocumentBuilder&) = delete;
    ~DocumentBuilder() override = default;

    Json take() { return std::move(m_root); }
    void key(std::string key) override { m_open.back().key = std::move(key); }
    void value(Json value) override { place(std::move(value)); }
    void open(bool isArray) override { m_open.push_back({place(isArray ? Json::array() : Json::object()), {}}); }
    void close() override { m_open.pop_back(); }

private:
    struct Open {
        Json* value;
        std::string key;
    };

    Json* place(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Open& top = m_open.back();
        if (top.value->is_array()) {
            top.value->push_back(std::move(value));
            return &top.value->back();
        }
        // The vector's own emplace_back: the map's looks through all keys, and the reader has already done that.
        auto& members = top.value->get_ref<Json::object_t&>();
        members.Container::emplace_back(std::move(top.key), std::move(value));
        return &members.back().second;
    }

    Json m_root;
    std::vector<Open> m_open;
};

bool startsLikeUtf16(std::string_view text)
{
    using namespace std::string_view_literals;
    for (std::string_view mark : {"\xff\xfe"sv, "\xfe\xff"sv, "\0\0\xfe\xff"sv})
        if (text.starts_with(mark))
            return true;
    return text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0');
}

/// The parser holds the string or number that it reads several times over.
void checkTokens(std::string_view text, const StrictReader& reader, const JsonLimits& limits)
{
    const auto isPlain = [](char c) {
        return c > ' ' && c != ',' && c != ':' && c != '[' && c != ']' && c != '{' && c != '}';
    };
    bool inString = false;
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inString && text[i] == '\\')
            ++i, ++length;
        else if (text[i] == '"')
            inString = !inString;
        length = inString || isPlain(text[i]) ? length + 1 : 0;
        if (length > limits.maxTokenBytes)
            reader.fail("a string or number of more than " + grouped(std::int64_t(limits.maxTokenBytes)) + " bytes",
                        "at most that many");
    }
}

void checkBytes(std::string_view text, const StrictReader& reader, const JsonLimits& limits)
{
    if (text.size() > limits.maxBytes)
        reader.fail(grouped(std::int64_t(text.size())) + " bytes",
                    "at most " + grouped(std::int64_t(limits.maxBytes)) + " bytes");
    if (startsLikeUtf16(text))
        reader.fail("UTF-16 or UTF-32 text", "UTF-8 text");
    // The parser takes a NUL byte for the end of its input.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        reader.fail("not JSON: a NUL byte at " + placeOf(text, nul), reader.allowed());
    if (text.find_first_not_of(" \t\r\n\xef\xbb\xbf") == std::string_view::npos)
        reader.fail("empty", reader.allowed());
    if (limits.maxTokenBytes < text.size())
        checkTokens(text, reader, limits);
}

} // namespace

void readStrictJson(std::string_view text, JsonListener& listener, const std::string& field, const JsonLimits& limits)
{
    StrictReader reader(text, listener, field, limits);
    checkBytes(text, reader, limits);
    if (limits.nonFinite && canHaveStandIns(text, limits.beyondDouble)) {
        reader.readStandIns();
        Json::sax_parse(withStandIns(text, limits.beyondDouble), &reader);
    } else {
        Json::sax_parse(text, &reader);
    }
}

Json parseStrictJson(std::string_view text, const std::string& field, const JsonLimits& limits)
{
    DocumentBuilder builder;
    readStrictJson(text, builder, field, limits);
    Json out = builder.take();
    if (!out.is_object())
        throw InputError(field, std::string("a JSON ") + out.type_name(), allowedIn(field));
    return out;
}

} // namespace rope
