import ReportingKit

/// What an audit says of a finished report. Places are tables, rows and columns as they are printed, or paragraphs; a Word table
/// has no cells "B7" that an officer could look up.
enum AuditTexts {
    struct Key: Hashable {
        let code: FindingCode
        /// Whether the report is compared with the data in the store rather than with itself.
        let isStored: Bool

        init(_ code: FindingCode, stored: Bool = false) {
            self.code = code
            isStored = stored
        }
    }

    static let vietnamese: [Key: String] = [
        Key(.ruleSum):
            "{table}, dòng “{row}”, cột “{column}”: ghi {shown}, nhưng cộng các phần được {computed}[ ({formula})].",
        Key(.ruleBound): "{table}, dòng “{row}”: {shown} {relation} {computed}[ ({formula})].",
        Key(.ruleRate):
            "{table}, dòng “{row}”, cột “{column}”: ghi {shown}, nhưng tính lại được {computed}[ ({formula})].",
        Key(.ruleFormula):
            "{table}, dòng “{row}”, cột “{column}”: ghi {shown}, nhưng theo công thức dưới tiêu đề được {computed}[ ({formula})].",
        Key(.totalMismatch): "{table}, dòng “{row}”, cột “{column}”: ghi {shown}, nhưng cộng các dòng được {computed}.",
        Key(.contradictionCell): "“{row}”, cột “{column}”: {table} ghi {found}, {other_table} ghi {expected}.",
        Key(.contradictionCell, stored: true):
            "{table}, dòng “{row}”, cột “{column}”: ghi {found}, số liệu đã nhận là {expected}[ (tệp “{other_file}”][, ô {other_cell}][{close}].",
        Key(.contradictionTotal):
            "Tổng cột “{column}” của {count} đơn vị: {table} là {found}, {other_table} là {expected}.",
        Key(.contradictionBound):
            "“{row}”: “{column}” trong {table} là {found}, lớn hơn mức có thể {expected}[ (“{bound}” trong {other_table})].",
        Key(.contradictionText):
            "Đoạn {paragraph}[ (mục “{heading}”)], câu “{sentence}”: ghi {found}, nhưng “{figure}”[ theo {other_table}] là {expected}.",
        Key(.contradictionText, stored: true):
            "Đoạn {paragraph}[ (mục “{heading}”)], câu “{sentence}”: ghi {found}, nhưng số liệu đã nhận của “{figure}” là {expected}[ (tệp “{other_file}”][, ô {other_cell}][{close}].",
        Key(.contradictionRepeated):
            "Đoạn {paragraph}[ (mục “{heading}”)], câu “{sentence}”: ghi {found}, nhưng[ đoạn {other_paragraph}] ghi “{figure}” là {expected}.",
        Key(.unitMissing, stored: true): "{table} thiếu dòng “{row}” có trong số liệu đã nhận.",
    ]

    /// Of a cell that explains alone why figures disagree.
    static let named: [MessageCatalogue.Language: String] = [
        .vi: "{table}, dòng “{row}”, cột “{column}”: {held}, phải là {should} thì các số trong bảng mới khớp.",
        .en: "{table}, row “{row}”, column “{column}”: {held}; only with {should} the figures of the table agree.",
    ]

    static let english: [Key: String] = [
        Key(.ruleSum):
            "{table}, row “{row}”, column “{column}”: {shown}, but the parts add up to {computed}[ ({formula})].",
        Key(.ruleBound): "{table}, row “{row}”: {shown} {relation} {computed}[ ({formula})].",
        Key(.ruleRate):
            "{table}, row “{row}”, column “{column}”: {shown}, but computed again {computed}[ ({formula})].",
        Key(.ruleFormula):
            "{table}, row “{row}”, column “{column}”: {shown}, but the formula under the headings gives {computed}[ ({formula})].",
        Key(.totalMismatch): "{table}, row “{row}”, column “{column}”: {shown}, but the rows add up to {computed}.",
        Key(.contradictionCell): "“{row}”, column “{column}”: {table} says {found}, {other_table} says {expected}.",
        Key(.contradictionCell, stored: true):
            "{table}, row “{row}”, column “{column}”: {found}, the data received say {expected}[ (“{other_file}”][, cell {other_cell}][{close}].",
        Key(.contradictionTotal):
            "Total of “{column}” over {count} units: {table} has {found}, {other_table} has {expected}.",
        Key(.contradictionBound):
            "“{row}”: “{column}” in {table} is {found}, more than possible ({expected})[: “{bound}” in {other_table}].",
        Key(.contradictionText):
            "Paragraph {paragraph}[ (“{heading}”)], “{sentence}”: says {found}, but “{figure}”[ in {other_table}] is {expected}.",
        Key(.contradictionText, stored: true):
            "Paragraph {paragraph}[ (“{heading}”)], “{sentence}”: says {found}, but “{figure}” in the data received is {expected}[ (“{other_file}”][, cell {other_cell}][{close}].",
        Key(.contradictionRepeated):
            "Paragraph {paragraph}[ (“{heading}”)], “{sentence}”: says {found}, but[ paragraph {other_paragraph}] gives {expected} for “{figure}”.",
        Key(.unitMissing, stored: true): "{table} lacks the row “{row}” of the data received.",
    ]
}

extension MessageCatalogue {
    /// A finding of an audit, with the place as the report prints it; `table` and `other_table` are among its details.
    public func auditSentence(for finding: Finding, isStored: Bool) -> String {
        let texts = language == .vi ? AuditTexts.vietnamese : AuditTexts.english
        let text = texts[AuditTexts.Key(finding.code, stored: isStored)] ?? texts[AuditTexts.Key(finding.code)]
        if finding.namesWrongCell, let named = AuditTexts.named[language] { return fill(named, finding) }
        if let text { return fill(text, finding) }
        let table = finding.details["table"].map { $0 + ": " } ?? ""
        return table + sentence(for: finding)
    }
}
