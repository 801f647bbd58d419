// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/zip_file.h"

#include <memory>
#include <stdexcept>

#include <zip.h>

namespace rope {

namespace {

constexpr time_t dated = 946684800; // 2000-01-01: a file made twice is the same file

void check(bool good, zip_t* archive)
{
    if (!good)
        throw std::runtime_error(std::string("no zip file could be made: ") + zip_strerror(archive));
}

/// What a source in memory holds after the archive was closed.
std::string bytesOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_open(source) < 0 || zip_source_stat(source, &stat) < 0)
        throw std::runtime_error("no zip file could be made");
    std::string out(static_cast<std::size_t>(stat.size), '\0');
    const zip_int64_t read = zip_source_read(source, out.data(), out.size());
    zip_source_close(source);
    if (read < 0 || static_cast<std::size_t>(read) != out.size())
        throw std::runtime_error("no zip file could be made");
    return out;
}

} // namespace

std::string zipOf(const std::vector<ZipEntry>& entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> target(
        zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!target)
        throw std::runtime_error("no zip file could be made");
    zip_source_keep(target.get());
    zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(target.get());
        throw std::runtime_error("no zip file could be made");
    }
    for (const ZipEntry& entry : entries) {
        zip_source_t* bytes = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
        check(bytes != nullptr, archive);
        const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
        check(index >= 0, archive);
        zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), dated, 0);
    }
    check(zip_close(archive) == 0, archive);
    return bytesOf(target.get());
}

} // namespace rope
