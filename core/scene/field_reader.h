// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/model/json_text.h"

namespace rope {

/// Which of our forms is read, for what is said of a field that it does not have.
struct FieldForm {
    const char* name; ///< "scene", "document"
    int version;
};

/// The value as it may be shown in a message.
std::string shownValue(const Json& value);

/// "screens[2]": how messages name a member of a list, from 0.
std::string indexed(const std::string& list, std::size_t index);

/// Reads the members of one JSON object of ours; every member must be asked for, else it is an unknown field. What is
/// absent leaves `out` as it is. Throws InputError naming the field, with its path ("pins[1].rope.base").
class FieldReader
{
public:
    /// `json` must outlive the reader. `path` is empty at the top.
    FieldReader(const Json& json, std::string path, const FieldForm& form);

    const Json* member(const std::string& key);
    std::string name(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }

    void read(const std::string& key, double& out);
    void read(const std::string& key, std::int64_t& out);
    /// Within ±1e9.
    void read(const std::string& key, int& out);
    void read(const std::string& key, bool& out);
    /// At most 400 bytes.
    void read(const std::string& key, std::string& out);
    void read(const std::string& key, std::vector<double>& out);
    void read(const std::string& key, std::vector<int>& out);
    /// At most `most` texts of at most 400 bytes; `what` names them ("runs of the Lab").
    void read(const std::string& key, std::vector<std::string>& out, std::size_t most, const std::string& what);
    /// A list of at most `most`; null where there is none.
    const Json* list(const std::string& key, std::size_t most);
    std::vector<double> numbers(const std::string& key, const Json& v) const;

    /// Throws when a member was never asked for.
    void finish() const;

private:
    std::int64_t whole(const std::string& key, const Json& v) const;

    const Json& m_json;
    std::string m_path;
    FieldForm m_form;
    std::set<std::string> m_known;
};

} // namespace rope
