// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_link.h"

#include <algorithm>
#include <charconv>
#include <new>
#include <vector>

#include <zlib.h>

#include "core/configs/strict_json.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"
#include "core/scene/base64url.h"
#include "core/scene/document_text.h"
#include "core/scene/scene_text.h"

namespace rope {

namespace {

constexpr std::string_view scheme = "ropescope:";
constexpr std::string_view sceneStart = "ropescope:scene/1/";
constexpr std::string_view viewStart = "ropescope:view/1/";
constexpr std::string_view lessonStart = "ropescope:lesson/1/";
constexpr std::string_view ownLessonStart = "ropescope:own-lesson/1/";
constexpr std::size_t maxUnpacked = 64U << 10U;
constexpr int maxStep = 1000;

const char* const wholeLink = "a whole link, as Ropescope wrote it";

[[noreturn]] void fail(const std::string& value, const std::string& allowed)
{
    throw InputError("link", value, allowed);
}

bool isLessonId(std::string_view id)
{
    return !id.empty() && id.size() <= 80 &&
           std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// The id that a file of that name has, whatever number stands before it: one of the user's is not to be replaced by a
/// link that only seems to be of another.
void checkOwnLessonId(const std::string& id)
{
    constexpr std::size_t most = 60; // letters; a number may come behind them
    if (!isLessonId(id) || id.front() < 'a' || id.size() > most)
        fail("lesson " + inQuotes(id), "small letters, digits and dashes, 60 at most, the first a letter");
}

/// The zlib form, whose checksum tells a link that was changed on the way.
std::vector<unsigned char> packed(const std::string& text)
{
    uLongf size = compressBound(static_cast<uLong>(text.size()));
    std::vector<unsigned char> out(size);
    if (compress2(out.data(), &size, reinterpret_cast<const Bytef*>(text.data()), static_cast<uLong>(text.size()),
                  Z_BEST_COMPRESSION) != Z_OK)
        throw std::bad_alloc();
    out.resize(size);
    return out;
}

/// Never more than maxUnpacked bytes, whatever the link claims.
std::string unpacked(const std::vector<unsigned char>& bytes)
{
    std::string out(maxUnpacked, '\0');
    uLongf size = static_cast<uLongf>(out.size());
    uLong used = static_cast<uLong>(bytes.size());
    const int result = uncompress2(reinterpret_cast<Bytef*>(out.data()), &size, bytes.data(), &used);
    // zlib says "buffer" for an end that is missing as well as for a text that is too large.
    if (result == Z_BUF_ERROR && size == out.size())
        fail("a link that unpacks to more than 65,536 bytes", "at most that many");
    if (result != Z_OK || used != bytes.size())
        fail("a link that was cut short or changed on the way", wholeLink);
    out.resize(size);
    return out;
}

std::string textFrom(std::string_view code)
{
    const auto bytes = fromBase64url(code);
    if (!bytes || bytes->empty())
        fail("a link that was cut short or changed on the way", wholeLink);
    return unpacked(*bytes);
}

Json jsonFrom(std::string_view code)
{
    return parseStrictJson(textFrom(code), "link", {maxUnpacked, 16, 1U << 14U});
}

std::string sceneLink(std::string_view start, const Json& json)
{
    return std::string(start) + base64url(packed(json.dump()));
}

Link lessonLink(std::string_view rest)
{
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    Link out;
    out.kind = Link::Kind::Lesson;
    out.lesson = std::string(rest.substr(0, slash));
    if (!isLessonId(out.lesson))
        fail("lesson " + inQuotes(out.lesson), "small letters, digits and dashes");
    if (slash == rest.size())
        return out;
    const std::string_view step = rest.substr(slash + 1);
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), out.step);
    if (error != std::errc() || end != step.data() + step.size() || out.step < 1 || out.step > maxStep)
        fail("step " + inQuotes(std::string(step)), "a step from 1 to 1000");
    return out;
}

Link ownLessonLink(std::string_view rest)
{
    const std::size_t last = rest.rfind('/');
    if (last == std::string_view::npos || std::ranges::count(rest, '/') != 2)
        fail("a link that was cut short or changed on the way", wholeLink);
    Link out = lessonLink(rest.substr(0, last));
    checkOwnLessonId(out.lesson);
    out.kind = Link::Kind::OwnLesson;
    out.text = textFrom(rest.substr(last + 1));
    return out;
}

} // namespace

bool looksLikeLink(std::string_view text)
{
    return trimmed(text).starts_with(scheme);
}

std::string linkOf(const Scene& scene)
{
    std::string out = sceneLink(sceneStart, sceneJson(scene));
    if (out.size() > maxLinkBytes)
        fail("a link of " + grouped(std::int64_t(out.size())) + " bytes",
             "at most 2,000; save a larger scene as a file");
    return out;
}

std::string linkOf(const Screen& screen)
{
    Document document;
    document.screens.front() = screen;
    document.screens.front().view.lesson.clear();
    const std::string out = sceneLink(viewStart, documentJson(document));
    return out.size() <= maxLinkBytes ? out : linkOf(screen.scene);
}

std::string linkOfOwnLesson(const std::string& lessonId, int step, const std::string& text)
{
    checkOwnLessonId(lessonId);
    if (text.size() > maxUnpacked)
        fail("a lesson of " + grouped(std::int64_t(text.size())) + " bytes",
             "at most " + grouped(std::int64_t(maxUnpacked)) + "; hand a larger lesson on as its file");
    std::string out(ownLessonStart);
    out.append(linkOfLesson(lessonId, step).substr(lessonStart.size())).append("/").append(base64url(packed(text)));
    if (out.size() > maxLinkBytes)
        fail("a link of " + grouped(std::int64_t(out.size())) + " bytes",
             "at most 2,000; hand a larger lesson on as its file");
    return out;
}

std::string linkOfLesson(const std::string& lessonId, int step)
{
    if (!isLessonId(lessonId) || step < 1 || step > maxStep)
        fail("lesson " + inQuotes(lessonId) + ", step " + std::to_string(step),
             "small letters, digits and dashes; a step from 1 to 1000");
    return std::string(lessonStart) + lessonId + "/" + std::to_string(step);
}

Link linkFromText(std::string_view text)
{
    const std::string_view link = trimmed(text);
    if (link.size() > maxLinkBytes)
        fail(grouped(std::int64_t(link.size())) + " bytes", "at most 2,000");
    if (!link.starts_with(scheme))
        fail(inQuotes(std::string(link)), "a text that begins with \"ropescope:\"");
    if (link.starts_with(lessonStart))
        return lessonLink(link.substr(lessonStart.size()));
    if (link.starts_with(ownLessonStart))
        return ownLessonLink(link.substr(ownLessonStart.size()));
    Link out;
    if (link.starts_with(viewStart)) {
        const Document document = documentFromJson(jsonFrom(link.substr(viewStart.size())));
        out.scene = document.shown().scene;
        out.view = document.shown().view;
        return out;
    }
    if (!link.starts_with(sceneStart))
        fail(inQuotes(std::string(link)), "a link of version 1: ropescope:scene/1/…, ropescope:view/1/…, "
                                          "ropescope:lesson/1/… or ropescope:own-lesson/1/…");
    out.scene = sceneFromJson(jsonFrom(link.substr(sceneStart.size())));
    return out;
}

} // namespace rope
