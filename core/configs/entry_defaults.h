// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/configs/rope_entries.h"

namespace rope {

/// The library keeps a dict per layer type for these, whatever the config's spelling.
bool keepsDictPerLayer(const Family& family);

/// Fills in what a RoPE dict leaves out: from the keys beside it, else with what the class has.
class EntryDefaults
{
public:
    /// `path` is the dict's own; `lostBase` the base of a dict that lost to it. All are kept as references.
    EntryDefaults(const JsonFields& config, const Family& family, const std::string& path,
                  const std::optional<double>& lostBase, std::vector<Message>& warnings)
        : m_config(config), m_family(family), m_path(path), m_lostBase(lostBase), m_warnings(warnings)
    {}

    /// Throws InputError.
    void complete(RopeEntry& entry, bool perLayer);

private:
    void completeBase(RopeEntry& entry, const JsonFields& fields);
    std::optional<double> topBase(const std::string& key) const;
    bool isClassDict() const;
    void noteAssumedBase(const std::string& key, double base);
    std::string baseKey() const;
    void completePartial(RopeEntry& entry, const JsonFields& fields, const std::string& type);
    std::optional<double> partInDict(RopeEntry& entry, const JsonFields& fields, bool isPlain, const std::string& type);
    std::string partialKey(bool isPlain) const;
    bool fillsPart() const;
    bool hasStrayDict() const;
    bool partIsNull() const;
    double usualPart(bool isPlain) const;

    const JsonFields& m_config;
    const Family& m_family;
    const std::string& m_path;
    const std::optional<double>& m_lostBase;
    std::vector<Message>& m_warnings;
};

} // namespace rope
