// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/prose/prose.h"

#include <string_view>

#include "core/lessons/prose/formulas.h"
#include "core/lessons/prose/prose_blocks.h"
#include "core/lessons/prose/prose_marks.h"
#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope {

namespace {

using Kind = ProseBlock::Kind;

std::string names()
{
    return formulas().empty() ? "no formula is there yet" : "one of " + joined(formulas(), ", ", &Formula::name);
}

ProseBlock blockOf(const lessons::SourceBlock& source, const Quantities& quantities)
{
    ProseBlock out;
    if (source.kind == lessons::SourceBlock::Kind::Formula) {
        if (!findFormula(source.text))
            throw InputError("text", "formula " + inQuotes(source.text), names());
        out.kind = Kind::Formula;
        out.formula = source.text;
        return out;
    }
    if (source.kind == lessons::SourceBlock::Kind::Code) {
        out.kind = Kind::Code;
        out.runs = {ProseRun{source.text, false, false, false, 0}};
        return out;
    }
    out.kind = source.kind == lessons::SourceBlock::Kind::Item ? Kind::Item : Kind::Paragraph;
    out.runs = lessons::runsOf(source.text, quantities);
    return out;
}

bool isOneCharacter(const std::string& text)
{
    std::size_t characters = 0;
    for (const char c : text)
        characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return characters == 1;
}

std::string plain(const ProseBlock& block, const Quantities& quantities)
{
    if (block.kind == Kind::Formula) {
        const Formula& formula = *findFormula(block.formula);
        try {
            return formula.filled.empty() ? formula.tex : plainProse(formula.filled, quantities);
        } catch (const InputError&) { // its numbers cannot be worked out here, as the base from pair 1
            return formula.tex;
        }
    }
    std::string out = block.kind == Kind::Item ? "- " : "";
    for (const ProseRun& run : block.runs)
        out += plainRun(run);
    return out;
}

/// `on` is what is open from the runs before; returns the marks that lead from there to `run`.
std::string marksTo(const ProseRun& run, ProseRun& on)
{
    const bool math = run.math || run.script != 0;
    std::string out;
    if (on.math && !(math && on.emphasis == run.emphasis && on.strong == run.strong)) {
        out += "$";
        on.math = false;
    }
    if (on.emphasis != run.emphasis)
        out += "*";
    if (on.strong != run.strong)
        out += "**";
    if (math && !on.math)
        out += "$";
    on.math = math;
    on.emphasis = run.emphasis;
    on.strong = run.strong;
    return out;
}

std::string marked(const ProseRun& run)
{
    if (run.script == 0)
        return escapedProse(run.text);
    return (run.script < 0 ? "_{" : "^{") + escapedProse(run.text) + "}";
}

std::string marked(const ProseBlock& block)
{
    if (block.kind == Kind::Formula)
        return "$$" + block.formula + "$$";
    if (block.kind == Kind::Code)
        return "```\n" + block.runs.front().text + "\n```";
    std::string out = block.kind == Kind::Item ? "- " : "";
    ProseRun on;
    for (const ProseRun& run : block.runs)
        out += marksTo(run, on) + marked(run);
    return out + marksTo({}, on);
}

} // namespace

std::vector<ProseBlock> proseOf(const std::string& source, const Quantities& quantities)
{
    std::vector<ProseBlock> out;
    for (const lessons::SourceBlock& block : lessons::proseBlocks(source))
        out.push_back(blockOf(block, quantities));
    return out;
}

std::string plainProse(const std::string& source, const Quantities& quantities)
{
    return joined(proseOf(source, quantities), "\n", [&](const ProseBlock& block) { return plain(block, quantities); });
}

std::string escapedProse(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\*$_^{}|").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::string plainRun(const ProseRun& run)
{
    if (run.script == 0)
        return run.text;
    if (run.script < 0)
        return "_" + run.text;
    return isOneCharacter(run.text) ? "^" + run.text : "^(" + run.text + ")";
}

std::string filledProse(const std::string& source, const Quantities& quantities)
{
    return joined(proseOf(source, quantities), "\n\n", [](const ProseBlock& block) { return marked(block); });
}

} // namespace rope
