// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/configs/json_fields.h"
#include "core/configs/model_config.h"
#include "core/configs/model_dims.h"

namespace rope {

/// Reads the keys of one rope_type into the tunables and lengths of one LayerRope; one function a type.
/// Throws InputError naming the key; what is odd but usable goes to `warnings`.
class MethodReader
{
public:
    MethodReader(const JsonFields& fields, const ModelDims& dims, const Family& family, bool perLayer, LayerRope& out,
                 std::vector<Message>& warnings);

    void plain();
    void linear();
    void dynamic();
    void ntk();
    void yarn();
    void deepseekYarn();
    void telechatYarn();
    void llama3();
    void longrope();
    void proportional();

private:
    void warn(const char* text, std::vector<std::string> args) { m_warnings.emplace_back(text, std::move(args)); }
    /// Whether this model's class looks at that key of some classes, as one in no table may; said where it does not.
    bool isRead(const char* key, bool familyReads)
    {
        const bool reads = familyReads || m_family.type.empty();
        if (!reads)
            warn("{0} has no effect: this model's class does not use it.", {m_fields.nameOf(key)});
        return reads;
    }
    void setNumber(const char* key, double value) { m_spec.tunables[key] = value; }
    double requiredFactor(const char* key);
    void followLength();
    void yarnLengthsAndRamp();
    void copyUnlessZero(const char* key);
    void copyAttentionFactor();
    void copyTruncate();
    void copyPhiMoeScale();
    void copyList(const char* key);
    void checkBetas();
    void warnAboutFactor(double factor, std::int64_t original);
    std::int64_t maxPositionsOr(std::int64_t fallback) const { return m_dims.maxPositions.value_or(fallback); }
    std::int64_t maxPositions() const;
    std::int64_t originalLength() const;
    void setLengths(std::int64_t original, double factor);
    void leaveOpen(std::int64_t max, double factor);

    const JsonFields& m_fields;
    const ModelDims& m_dims;
    const Family& m_family;
    bool m_perLayer;
    RopeSpec& m_spec;
    Context& m_context;
    std::vector<LengthReading>& m_readings;
    std::vector<Message>& m_warnings;
};

} // namespace rope
