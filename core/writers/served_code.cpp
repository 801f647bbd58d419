// SPDX-License-Identifier: GPL-3.0-or-later
// vLLM: models/deepseek_v2.py and its kin (any rope_type but default becomes deepseek_yarn), models/gpt_oss.py (always
// YaRN), config/model.py (_update_nested), all of 2026. SGLang: models/deepseek_v2.py, utils/hf_transformers/config.py
// at commit 0067b4fe (pull request 33351: one level of an override is merged), models/{baichuan,dbrx,gemma,gemma2,
// hunyuan_v3,olmo,phi,stablelm,starcoder2,minicpm3}.py of 2025 and 2026.
#include "core/writers/served_code.h"

#include <cmath>

#include "core/configs/families.h"
#include "core/configs/family_tables.h"
#include "core/configs/word_list.h"
#include "core/model/number_text.h"
#include "core/model/yarn_mscale.h"
#include "core/writers/hf_check.h"

namespace rope {

namespace {

void requireLatentMethod(const WriteTask& task, const std::string& type, const std::string& target)
{
    if (type != "default" && type != "yarn")
        throw InputError("method", task.spec.method,
                         "none, yarn or one that changes the base alone: " + target +
                             "'s code for latent attention runs any other as YaRN");
    if (type == "yarn" && settingOf(task.spec, "truncate") == 0.0)
        throw InputError("truncate", "0",
                         "1: " + target +
                             "'s code for latent attention always rounds the ramp outwards to whole pairs");
}

/// Files of SGLang's that hand get_rope a base and no scaling (models/gemma2.py and so on).
constexpr std::string_view baseAlone = "baichuan dbrx gemma gemma2 hy_v3 olmo phi stablelm starcoder2";

void requireBaseAlone(const WriteTask& task, const Json& rope, const std::string& model)
{
    if (listsWord(baseAlone, model) && rope["rope_type"] != "default")
        throw InputError("method", task.spec.method,
                         "none or one that changes the base alone: SGLang's code for " + model +
                             " takes no scaling from the config, and would run it unscaled");
}

/// gpt_oss.py takes factor, lengths, betas and truncate alone.
void requireOwnYarn(const WriteTask& task, const Json& rope)
{
    if (rope["rope_type"] != "yarn")
        throw InputError("method", task.spec.method,
                         "yarn: vLLM's code for this model makes YaRN of whatever the config says");
    const Frequencies f = task.frequencies();
    if (const double own = yarnMscale(f.factor); f.attentionFactor != own)
        throw InputError("attention_factor", exactText(f.attentionFactor),
                         exactText(own) + ": vLLM's code for this model reads no other");
}

} // namespace

std::string servedPath(const WriteTask& task)
{
    const ModelFacts* facts = task.facts();
    if (!facts || !facts->textPath.empty())
        return facts ? facts->textPath : std::string();
    const families::Alias* alias = families::findAlias(facts->outerType);
    return alias && alias->topKeys != families::TopKeys::Unread ? std::string(alias->partKey) : std::string();
}

void requireServedCode(const WriteTask& task, const Json& rope, const std::string& target)
{
    const std::string model = task.modelType();
    if (model == "deepseek_v4")
        throw InputError("model_type", Json(model).dump(),
                         "a model whose layers " + target +
                             " reads from rope_parameters: its code for this one takes compress_rope_theta and one "
                             "dict for all, as the file has them");
    if (!task.origin.model)
        return;
    if (isLatentAttention(task))
        requireLatentMethod(task, rope["rope_type"], target);
    if (target == "SGLang")
        requireBaseAlone(task, rope, model);
    if (target == "vLLM" && model == "gpt_oss")
        requireOwnYarn(task, rope);
}

bool isLatentAttention(const WriteTask& task)
{
    const Family* family = findFamily(task.modelType());
    // Of MiniCPM3 both have a file of its own that takes any rope_type (models/minicpm3.py).
    const bool isShared = family && family->type != "minicpm3";
    return (isShared && family->mscaleInSoftmax && hasLatentHead(*family)) ||
           task.spec.pairing == Pairing::InterleavedToHalf;
}

void putLatentAttention(const WriteTask& task, Json& rope)
{
    if (rope["rope_type"] != "yarn" || !isLatentAttention(task))
        return;
    const Frequencies f = task.frequencies();
    const double all = rope.value("mscale_all_dim", 0.0);
    const double theirs = yarnMscale(f.factor, rope.value("mscale", 1.0)) / yarnMscale(f.factor, all);
    rope.erase("attention_factor");
    if (std::abs(theirs - f.attentionFactor) <= 1e-15 * f.attentionFactor)
        return;
    if (!(f.factor > 1))
        throw InputError("attention_factor", exactText(f.attentionFactor),
                         "1: code for latent attention multiplies by 1 up to factor 1");
    rope["mscale"] = (f.attentionFactor * yarnMscale(f.factor, all) - 1) / (0.1 * std::log(f.factor));
    rope["mscale_all_dim"] = all;
}

void spellOutShipped(const WriteTask& task, Json& rope)
{
    if (servedPath(task).empty())
        return; // a dict at the top is replaced whole
    const Json shipped = shippedDict(task);
    const auto isLeft = [&](const char* key) { return shipped.contains(key) && !rope.contains(key); };
    if (isLeft("type"))
        rope["type"] = rope["rope_type"];
    if (isLeft("partial_rotary_factor"))
        rope["partial_rotary_factor"] = 1.0;
    if (rope["rope_type"] != "yarn")
        return;
    if (isLeft("truncate"))
        rope["truncate"] = true;
    if (!isLeft("attention_factor") && !isLeft("mscale") && !isLeft("mscale_all_dim"))
        return;
    const double attention = task.frequencies().attentionFactor;
    if (!isLatentAttention(task)) {
        rope["attention_factor"] = attention;
        return;
    }
    rope.emplace("mscale", 1.0);
    rope.emplace("mscale_all_dim", 0.0);
}

} // namespace rope
