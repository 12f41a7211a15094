import ReportingKit

/// What an audit says of a finished report. Places are tables, rows and columns as they are printed, or paragraphs; a
/// Word table has no cells "B7" that an officer could look up.
extension FindingWords {
    /// Nil for what is said as of any file. `isStored`: the report is compared with the data in the store rather than
    /// with itself.
    func auditSentence(isStored: Bool) -> Sentence? {
        if finding.namesWrongCell { return wrongCell }
        return isVietnamese ? vietnameseAudit(isStored) : englishAudit(isStored)
    }

    private var wrongCell: Sentence {
        isVietnamese
            ? "\(table), dòng “\(row)”, cột “\(column)”: \(held), phải là \(should) thì các số trong bảng mới khớp."
            : "\(table), row “\(row)”, column “\(column)”: \(held); only with \(should) the figures of the table agree."
    }

    private func vietnameseAudit(_ isStored: Bool) -> Sentence? {
        switch finding.kind {
        case .contradictionCell where isStored:
            return
                "\(table), dòng “\(row)”, cột “\(column)”: ghi \(found), số liệu đã nhận là \(expected)[ (tệp “\(otherFile)”][, ô \(otherCell)][\(close)]."
        case .contradictionText(let figure, let sentence, let heading, _) where isStored:
            return
                "Đoạn \(paragraph)[ (mục “\(heading)”)], câu “\(sentence)”: ghi \(found), nhưng số liệu đã nhận của “\(figure)” là \(expected)[ (tệp “\(otherFile)”][, ô \(otherCell)][\(close)]."
        case .unitMissing where isStored:
            return "\(table) thiếu dòng “\(row)” có trong số liệu đã nhận."
        case .ruleSum(let formula):
            return
                "\(table), dòng “\(row)”, cột “\(column)”: ghi \(shown), nhưng cộng các phần được \(computed)[ (\(formula))]."
        case .ruleBound(let formula):
            return "\(table), dòng “\(row)”: \(shown) \(relation) \(computed)[ (\(formula))]."
        case .ruleRate(let formula, _):
            return
                "\(table), dòng “\(row)”, cột “\(column)”: ghi \(shown), nhưng tính lại được \(computed)[ (\(formula))]."
        case .ruleFormula(let formula):
            return
                "\(table), dòng “\(row)”, cột “\(column)”: ghi \(shown), nhưng theo công thức dưới tiêu đề được \(computed)[ (\(formula))]."
        case .totalMismatch:
            return "\(table), dòng “\(row)”, cột “\(column)”: ghi \(shown), nhưng cộng các dòng được \(computed)."
        case .contradictionCell:
            return "“\(row)”, cột “\(column)”: \(table) ghi \(found), \(otherTable) ghi \(expected)."
        case .contradictionTotal(let count):
            return "Tổng cột “\(column)” của \(count) đơn vị: \(table) là \(found), \(otherTable) là \(expected)."
        case .contradictionBound(let bound):
            return
                "“\(row)”: “\(column)” trong \(table) là \(found), lớn hơn mức có thể \(expected)[ (“\(bound)” trong \(otherTable))]."
        case .contradictionText(let figure, let sentence, let heading, _):
            return
                "Đoạn \(paragraph)[ (mục “\(heading)”)], câu “\(sentence)”: ghi \(found), nhưng “\(figure)”[ theo \(otherTable)] là \(expected)."
        case .contradictionRepeated(let figure, let sentence, let heading, _):
            return
                "Đoạn \(paragraph)[ (mục “\(heading)”)], câu “\(sentence)”: ghi \(found), nhưng[ đoạn \(otherParagraph)] ghi “\(figure)” là \(expected)."
        default: return nil
        }
    }

    private func englishAudit(_ isStored: Bool) -> Sentence? {
        switch finding.kind {
        case .contradictionCell where isStored:
            return
                "\(table), row “\(row)”, column “\(column)”: \(found), the data received say \(expected)[ (“\(otherFile)”][, cell \(otherCell)][\(close)]."
        case .contradictionText(let figure, let sentence, let heading, _) where isStored:
            return
                "Paragraph \(paragraph)[ (“\(heading)”)], “\(sentence)”: says \(found), but “\(figure)” in the data received is \(expected)[ (“\(otherFile)”][, cell \(otherCell)][\(close)]."
        case .unitMissing where isStored:
            return "\(table) lacks the row “\(row)” of the data received."
        case .ruleSum(let formula):
            return
                "\(table), row “\(row)”, column “\(column)”: \(shown), but the parts add up to \(computed)[ (\(formula))]."
        case .ruleBound(let formula):
            return "\(table), row “\(row)”: \(shown) \(relation) \(computed)[ (\(formula))]."
        case .ruleRate(let formula, _):
            return
                "\(table), row “\(row)”, column “\(column)”: \(shown), but computed again \(computed)[ (\(formula))]."
        case .ruleFormula(let formula):
            return
                "\(table), row “\(row)”, column “\(column)”: \(shown), but the formula under the headings gives \(computed)[ (\(formula))]."
        case .totalMismatch:
            return "\(table), row “\(row)”, column “\(column)”: \(shown), but the rows add up to \(computed)."
        case .contradictionCell:
            return "“\(row)”, column “\(column)”: \(table) says \(found), \(otherTable) says \(expected)."
        case .contradictionTotal(let count):
            return "Total of “\(column)” over \(count) units: \(table) has \(found), \(otherTable) has \(expected)."
        case .contradictionBound(let bound):
            return
                "“\(row)”: “\(column)” in \(table) is \(found), more than possible (\(expected))[: “\(bound)” in \(otherTable)]."
        case .contradictionText(let figure, let sentence, let heading, _):
            return
                "Paragraph \(paragraph)[ (“\(heading)”)], “\(sentence)”: says \(found), but “\(figure)”[ in \(otherTable)] is \(expected)."
        case .contradictionRepeated(let figure, let sentence, let heading, _):
            return
                "Paragraph \(paragraph)[ (“\(heading)”)], “\(sentence)”: says \(found), but[ paragraph \(otherParagraph)] gives \(expected) for “\(figure)”."
        default: return nil
        }
    }
}

extension MessageCatalogue {
    /// A finding of an audit, with the place as the report prints it: its table and other table are named.
    public func auditSentence(for finding: Finding, isStored: Bool) -> String {
        if let sentence = words(finding).auditSentence(isStored: isStored) { return sentence.text }
        return (finding.table.map { $0 + ": " } ?? "") + sentence(for: finding)
    }
}
