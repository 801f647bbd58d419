// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/prose_document.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

#include "core/lessons/prose/formulas.h"
#include "core/model/problem.h"
#include "ui/prose/formula_object.h"

namespace rope {

namespace {

constexpr double lineHeight = 125;    // percent
constexpr double blockGap = 0.55;     // of the font's size
constexpr double formulaIndent = 1.2; // of the font's size
constexpr double formulaSize = 1.15;  // Computer Modern looks small beside a sans serif of the same size
constexpr double filledSize = 0.92;
constexpr double codeSize = 0.92;
const QChar wordJoiner(0x2060);

double pixelSize(const QFont& font)
{
    return QFontInfo(font).pixelSize();
}

/// What would start a block or stand for an object becomes a space.
QString harmless(const std::string& text)
{
    QString out = QString::fromStdString(text);
    for (QChar& c : out)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_NotAssigned ||
            c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar::ObjectReplacementCharacter)
            c = u' ';
    return out;
}

/// The same with no place where a line may break.
QString unbroken(QString math)
{
    math.replace(u' ', QChar(QChar::Nbsp));
    QString out;
    for (const QChar c : std::as_const(math)) {
        out += c;
        if (!c.isLetterOrNumber())
            out += wordJoiner;
    }
    return out;
}

/// A number and its % on one line.
QString withItsPercent(QString text)
{
    static const QRegularExpression gap(QStringLiteral("(?<=\\d) (?=%)"));
    return text.replace(gap, QString(QChar(QChar::Nbsp)));
}

/// Single letters are quantities and stand in italics; words such as ln and cos do not, nor do numbers.
bool isWord(const QString& letters)
{
    return letters.size() > 2 || letters == u"ln" || letters == u"PE" || letters == u"Ro";
}

class Writer
{
public:
    Writer(QTextDocument& document, const ProseStyle& style, const Quantities* quantities)
        : m_cursor(&document), m_style(style), m_quantities(quantities), m_em(pixelSize(style.font))
    {}

    void write(const ProseBlock& block)
    {
        if (block.kind == ProseBlock::Kind::Formula) {
            writeFormula(block.formula);
            return;
        }
        if (block.kind == ProseBlock::Kind::Code) {
            writeCode(block.runs.front().text);
            return;
        }
        startBlock(0, blockGap * m_em);
        if (block.kind == ProseBlock::Kind::Item)
            addToList();
        else
            m_list = nullptr;
        writeRuns(block.runs, {});
    }

private:
    void startBlock(double indent, double gap)
    {
        QTextBlockFormat format;
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        format.setLeftMargin(indent);
        if (m_started)
            format.setTopMargin(gap);
        if (m_started)
            m_cursor.insertBlock(format, {});
        else
            m_cursor.setBlockFormat(format);
        m_started = true;
    }

    void addToList()
    {
        if (m_list) {
            m_list->add(m_cursor.block());
            return;
        }
        QTextListFormat format;
        format.setStyle(QTextListFormat::ListDisc);
        format.setIndent(1);
        m_list = m_cursor.createList(format);
    }

    void writeFormula(const std::string& name)
    {
        m_list = nullptr;
        startBlock(formulaIndent * m_em, blockGap * m_em);
        QTextBlockFormat block = m_cursor.blockFormat();
        block.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        m_cursor.setBlockFormat(block);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                            FormulaObject::formatOf(QString::fromStdString(name), formulaSize * m_em, m_style.text));
        const std::vector<ProseRun> filled = filledLine(name, m_quantities);
        if (filled.empty())
            return;
        startBlock(formulaIndent * m_em, 0.25 * blockGap * m_em);
        QTextCharFormat quiet;
        quiet.setForeground(m_style.quiet);
        quiet.setProperty(QTextFormat::FontPixelSize, qRound(filledSize * m_em));
        writeRuns(filled, quiet);
    }

    /// Line by line as it stands, a line of code a block: it is never broken where there is room for it.
    void writeCode(const std::string& text)
    {
        m_list = nullptr;
        QTextCharFormat code;
        code.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
        code.setFontFixedPitch(true);
        code.setProperty(QTextFormat::FontPixelSize, qRound(codeSize * m_em));
        bool first = true;
        for (const QString& line : QString::fromStdString(text).split(u'\n')) {
            startBlock(formulaIndent * m_em, first ? blockGap * m_em : 0);
            QTextBlockFormat format = m_cursor.blockFormat();
            QColor tint = m_style.quiet;
            tint.setAlphaF(0.1F);
            format.setBackground(tint);
            format.setLineHeight(100, QTextBlockFormat::ProportionalHeight); // no gaps between its lines
            m_cursor.setBlockFormat(format);
            QString shown = harmless(line.toStdString());
            shown.replace(u' ', QChar(QChar::Nbsp));
            m_cursor.insertText(shown, code);
            first = false;
        }
    }

    void writeRuns(const std::vector<ProseRun>& runs, const QTextCharFormat& base)
    {
        for (const ProseRun& run : runs) {
            QTextCharFormat format = base;
            // Chinese has no italics: a slanted sign looks like a mistake.
            static const QRegularExpression han(QStringLiteral("[\\x{3400}-\\x{9fff}]"));
            const bool isHan = run.emphasis && QString::fromStdString(run.text).contains(han);
            format.setFontItalic(run.emphasis && !isHan);
            if (run.strong || isHan)
                format.setFontWeight(QFont::Bold);
            if (run.script != 0)
                format.setVerticalAlignment(run.script < 0 ? QTextCharFormat::AlignSubScript
                                                           : QTextCharFormat::AlignSuperScript);
            if (run.math)
                writeMath(harmless(run.text), format);
            else
                m_cursor.insertText(withItsPercent(harmless(run.text)), format);
        }
    }

    void writeMath(const QString& text, const QTextCharFormat& format)
    {
        static const QRegularExpression piece(QStringLiteral("\\p{L}+|\\P{L}+"));
        for (auto it = piece.globalMatch(text); it.hasNext();) {
            const QString part = it.next().captured();
            QTextCharFormat own = format;
            own.setFontItalic(part.front().isLetter() && !isWord(part));
            m_cursor.insertText(unbroken(part), own);
        }
    }

    QTextCursor m_cursor;
    const ProseStyle& m_style;
    const Quantities* m_quantities;
    double m_em;
    QTextList* m_list = nullptr;
    bool m_started = false;
};

QString spoken(const std::vector<ProseRun>& runs)
{
    QString out;
    for (const ProseRun& run : runs) {
        const QString text = harmless(run.text);
        if (run.script != 0)
            out += run.script < 0 ? u'_' : u'^';
        out += run.script != 0 && text.size() > 1 ? QStringLiteral("(%1)").arg(text) : text;
    }
    return out;
}

} // namespace

void fillDocument(QTextDocument& document, const std::vector<ProseBlock>& blocks, const ProseStyle& style,
                  const Quantities* quantities)
{
    document.clear();
    document.setDefaultFont(style.font);
    document.setIndentWidth(formulaIndent * pixelSize(style.font));
    Writer writer(document, style, quantities);
    for (const ProseBlock& block : blocks)
        writer.write(block);
}

std::vector<ProseRun> filledLine(const std::string& name, const Quantities* quantities)
{
    const Formula* formula = findFormula(name);
    if (!quantities || !formula || formula->filled.empty())
        return {};
    try {
        // Its words are translated as they stand, with the expressions between them.
        const QString filled = QCoreApplication::translate("core", formula->filled.c_str());
        const std::vector<ProseBlock> blocks = proseOf(filled.toStdString(), *quantities);
        return blocks.empty() ? std::vector<ProseRun>() : blocks.front().runs;
    } catch (const InputError&) {
        return {}; // the base from pair 1, and the like: the formula stands alone
    }
}

QString spokenProse(const std::vector<ProseBlock>& blocks, const Quantities* quantities)
{
    QStringList lines;
    for (const ProseBlock& block : blocks) {
        if (block.kind != ProseBlock::Kind::Formula) {
            lines += spoken(block.runs);
            continue;
        }
        const QString name = QString::fromStdString(block.formula).replace(u'-', u' ');
        const QString filled = spoken(filledLine(block.formula, quantities));
        lines += QCoreApplication::translate("rope::ProseView", "Formula %1").arg(name) +
                 (filled.isEmpty() ? QString() : QStringLiteral(": ") + filled);
    }
    return lines.join(u'\n');
}

} // namespace rope
