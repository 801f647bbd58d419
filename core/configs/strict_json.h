// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "core/model/json_text.h"

namespace rope {

/// What untrusted JSON text may cost.
struct JsonLimits {
    std::size_t maxBytes = 16U << 20U;
    std::size_t maxDepth = 64;
    std::size_t maxValues = 1U << 20U; ///< numbers, strings, lists, … together
    bool nonFinite = false;            ///< takes NaN, Infinity and -Infinity, which Python writes, as numbers
    bool beyondDouble = false;         ///< with nonFinite: a number that no double holds is infinite, as in Python
    std::size_t maxKeys = std::size_t(-1);
    std::size_t maxTokenBytes = std::size_t(-1); ///< of one string or number as it is written
};

/// Told what stands in a text, in its order, for whoever needs no document in memory.
class JsonListener
{
public:
    virtual ~JsonListener() = default;
    virtual void key(std::string key) = 0;
    virtual void value(Json value) = 0; ///< number, string, true, false or null
    virtual void open(bool isArray) = 0;
    virtual void close() = 0;
};

/// Reads as parseStrictJson does and throws as it does, in linear time; memory beside the text does not grow with it,
/// but for keys. Of the top level any type is told.
void readStrictJson(std::string_view text, JsonListener& listener, const std::string& field, const JsonLimits& limits);

/// Parses UTF-8 JSON text (a byte order mark may precede it) whose top level is an object.
/// Throws InputError (`field`, what is wrong at which line and column, what is allowed): not JSON, another encoding,
/// a duplicate key, NaN or Infinity (unless allowed), a number beyond double, or one of the limits.
Json parseStrictJson(std::string_view text, const std::string& field = "config", const JsonLimits& limits = {});

} // namespace rope
