import Messages
import Recognition
import ReportingKit

/// Makes the draft of one table, step by step: its rows, its fields, what holds between them.
struct DraftBuilder {
    private(set) var draft: Draft
    private let table: DraftTable
    private let shape: TableShape
    private let blocks: PeriodBlocks
    private let lines: TitleLines

    init(_ table: DraftTable, fileName: String, isUnit: (String) -> Bool) {
        self.table = table
        shape = TableShape(table, isUnit: isUnit)
        blocks = PeriodBlocks(table, values: shape.values)
        lines = TitleLines(table.lines)
        let named = lines.title.isEmpty || PersonNames.stands(in: lines.title)
        let title = named ? Self.named(table.jsonRows == nil ? table.sheet : "", fileName) : lines.title
        draft = Draft(
            id: FieldNames.ascii(title), title: title, rows: shape.rows,
            fingerprint: Self.fingerprint(table), headings: table.columns.map(\.labels))
        draft.form = lines.form
        draft.rowCount = shape.body.count
        draft.keyHeading = shape.key.map { table.columns[$0].leaf }
        if let rows = table.jsonRows, let key = shape.key, let path = table.columns[key].path {
            draft.json = (rows, path)
        }
        draft.personal = shape.personal.map { table.columns[$0].leaf }
        draft.periods = blocks.blocks.map { ($0.kind, $0.label) }
        if shape.rows == .records { return }
        if shape.key == nil { draft.doubts.append(DatasetDraftTexts.noKey) }
        if table.unnamedColumns > 0 {
            draft.doubts.append(DatasetDraftTexts.persons(table.unnamedColumns))
        }
        if lines.title.isEmpty, table.jsonRows == nil { draft.doubts.append(DatasetDraftTexts.noTitle) }
        if let doubt = blocks.doubt { draft.doubts.append(doubt) }
        addFields()
        switch shape.rows {
        case .units, .members: addRelations()
        case .indicators: addLines()
        case .items, .records: break
        }
        nameGroups()
        for field in draft.fields { draft.doubts += field.doubts.map { "\(field.name): \($0)" } }
        if shape.codes > 0 { draft.doubts.append(DatasetDraftTexts.codes(shape.codes)) }
        if !draft.personal.isEmpty {
            draft.doubts.append(DatasetDraftTexts.personal(draft.personal.count))
        }
    }

    /// A sheet's name says more than "Sheet1", the file's more than nothing.
    private static func named(_ sheet: String, _ fileName: String) -> String {
        let isPlain = sheet.isEmpty || sheet.lowercased().hasPrefix("sheet") || sheet.lowercased().hasPrefix("trang")
        let name = isPlain ? fileName.split(separator: ".").dropLast().joined(separator: ".") : sheet
        // "dossier-digitized 2026-Q3": words, without the period.
        let words = name.split { "_- ".contains($0) || $0.isWhitespace }.filter { !isPeriod($0) }
        let title = TitleLines.withoutPeriod(VietnameseText.clean(words.joined(separator: " ")))
        return title.isEmpty || PersonNames.stands(in: title) ? DeclarationTexts.untitledTable : title
    }

    /// "2026", "Q3", "202609".
    private static func isPeriod(_ word: Substring) -> Bool {
        let digits = word.hasPrefix("Q") || word.hasPrefix("T") || word.hasPrefix("W") ? word.dropFirst() : word
        return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
            && (digits.count < word.count || digits.count >= 4)
    }

    private static func fingerprint(_ table: DraftTable) -> String {
        var hash = StableHash()
        for column in table.columns {
            for label in column.labels { hash.add(VietnameseText.comparisonKey(TitleLines.withoutPeriod(label))) }
            hash.add("")
        }
        return hash.text
    }

    // MARK: fields

    private mutating func addFields() {
        let body = table.keeping(shape.body)
        let typing = FieldTyping(
            titleKey: VietnameseText.comparisonKey(lines.title), measureKey: lines.measureLine)
        let isStanding = OverTimeWords.isStanding(
            title: VietnameseText.comparisonKey(lines.title), lines: table.lines.map(VietnameseText.comparisonKey))
        let named = shape.rows == .items ? [shape.key].compactMap(\.self) : []
        for position in named + blocks.fields(of: shape.values) {
            let column = body.columns[position]
            let labels = blocks.isInBlock(position) ? Array(column.labels.dropFirst()) : column.labels
            var field = typing.field(column, at: position, labels: labels)
            field.path = column.path
            let path = labels.map(VietnameseText.comparisonKey)
            if shape.measure != nil { field.doubts = [] }
            if shape.rows == .units, field.addsUp, Self.catalogues.stand(in: path.last ?? ""),
                !Self.dossiers.stand(in: path.last ?? "")
            {
                field.doubts.append(DatasetDraftTexts.catalogue)
            }
            draft.fields.append(field)
        }
        typeTotals()
        for index in draft.fields.indices {
            let field = draft.fields[index]
            draft.fields[index].overTime = OverTimeWords.overTime(
                path: field.labels.map(VietnameseText.comparisonKey), addsUp: field.addsUp, type: field.type,
                isStanding: isStanding)
        }
        if shape.rows == .indicators { widenFigures() }
        FieldNames.name(&draft.fields)
    }

    /// Beside lines of several measures, the values of one column are of several kinds.
    private mutating func widenFigures() {
        for index in draft.fields.indices where draft.fields[index].type.isNumeric && shape.measure != nil {
            draft.fields[index].type = .decimal(decimals: 2, maximum: nil)
            draft.fields[index].measure = nil
            draft.fields[index].addsUp = false
        }
    }

    /// "Cộng" of a group of amounts is an amount, whatever its own words are.
    private mutating func typeTotals() {
        for index in draft.fields.indices {
            let field = draft.fields[index]
            guard field.type == .count || field.measure == nil,
                Self.totals.are(VietnameseText.comparisonKey(field.labels.last ?? ""))
            else { continue }
            let mates = draft.fields.filter { mate in
                mate.column != field.column && mate.addsUp && mate.group == field.group
                    && (field.group != nil || blocks.isInBlock(mate.column))
            }
            guard let mate = mates.first, Set(mates.map(\.type)).count == 1, mate.type != .count else { continue }
            draft.fields[index].type = mate.type
            draft.fields[index].measure = mate.measure
            draft.fields[index].addsUp = true
            draft.fields[index].doubts = mate.doubts
        }
    }

    private static let totals = Phrases("cộng", "tổng", "tổng số", "tổng cộng", "chung")

    private static let catalogues = Phrases("tthc", "tthcc", "thủ tục")
    private static let dossiers = Phrases("hồ sơ")

    /// Spanning headings that several fields are under.
    private mutating func nameGroups() {
        var names: [String: String] = [:]
        var used: Set<String> = []
        for field in draft.fields {
            guard let group = field.group, names[group] == nil,
                // A JSON file has no leaf without its group.
                table.jsonRows != nil || draft.fields.count(where: { $0.group == group }) >= 2
            else { continue }
            var name = FieldNames.ascii(group)
            while !used.insert(name).inserted { name += "_2" }
            names[group] = name
            draft.groups.append(Draft.Group(name: name, title: group))
        }
    }

    // MARK: relations

    private mutating func addRelations() {
        let numeric = draft.fields.indices.filter { draft.fields[$0].type.isNumeric }
        let figures = FigureTable(
            table, rows: shape.body,
            fields: numeric.map { index in
                let column = draft.fields[index].column
                guard !blocks.blocks.isEmpty else { return (index, [column]) }
                return (index, blocks.blocks.indices.map { blocks.column(column, in: $0) })
            })
        let formulas = ColumnFormulas(
            numeric.compactMap { index in
                table.columns[draft.fields[index].column].numbering.map { (index, $0) }
            })
        let search = RelationSearch(fields: draft.fields, figures: figures, formulas: formulas)
        draft.relations = search.relations
        draft.unproven = search.unproven
        draft.nearly = search.nearly
        draft.bounds = Bounds.found(in: figures, fields: draft.fields, relations: search.relations)
        draft.doubts += search.doubts
        for relation in search.nearly {
            draft.doubts.append(
                DatasetDraftTexts.nearly(draft.text(relation), failing: relation.evidence.failing))
        }
        for relation in search.relations { learn(from: relation) }
        for relation in search.relations {
            guard case .sum(let plus, let minus) = relation.form, minus.isEmpty,
                plus.contains(where: { draft.fields[$0].overTime == .first }),
                draft.fields[relation.subject].overTime != .last
            else { continue }
            draft.fields[relation.subject].overTime = .computed
        }
        addTotalDoubt(figures)
    }

    /// Things that add up are one kind of thing, and where the whole stands its parts do.
    private mutating func learn(from relation: Relation) {
        guard case .sum(let plus, let minus) = relation.form else { return }
        let all = [relation.subject] + plus + minus
        if let measure = all.first(where: { draft.fields[$0].isMeasureStated }).flatMap({ draft.fields[$0].measure }) {
            for index in all where !draft.fields[index].isMeasureStated && draft.fields[index].type == .count {
                draft.fields[index].measure = measure
                draft.fields[index].isMeasureStated = true
                draft.fields[index].doubts.removeAll { $0.hasPrefix("what is counted") }
            }
        }
        if minus.isEmpty, draft.fields[relation.subject].overTime == .last,
            plus.allSatisfy({ draft.fields[$0].overTime == .sum })
        {
            for index in plus { draft.fields[index].overTime = .last }
        }
    }

    /// A total row that is not the sum of the rows.
    private mutating func addTotalDoubt(_ figures: FigureTable) {
        guard shape.totals.count == 1, shape.groups.isEmpty, shape.body.count < FigureTable.maximumRows,
            let row = shape.totals.first
        else { return }
        let wrong = draft.fields.filter { field in
            guard field.addsUp, let total = table.columns[field.column].cells[row].flatMap(DraftNumber.read) else {
                return false
            }
            let values = shape.body.compactMap { table.columns[field.column].cells[$0].flatMap(DraftNumber.read) }
            return FixedDecimal.sum(values) != total
        }
        if !wrong.isEmpty {
            draft.doubts.append(DatasetDraftTexts.notSummed(wrong.count))
        }
    }

    // MARK: indicators

    private mutating func addLines() {
        guard let key = shape.key else { return }
        var names: Set<String> = []
        var left = 0
        for row in shape.body.prefix(Self.maximumLines) {
            guard let title = table.columns[key].cells[row]?.text, title.utf8.count <= Self.longestLine else {
                continue
            }
            // Only what names an indicator is repeated.
            guard IndicatorWords.isOne(title) || isNumbered(row) && IndicatorWords.isHarmless(title) else {
                left += 1
                continue
            }
            let measure = shape.measure.flatMap { table.columns[$0].cells[row]?.text }.flatMap {
                $0.count <= Self.longestMeasure && IndicatorWords.isHarmless($0) ? $0 : nil
            }
            let numbers = shape.values.compactMap { table.columns[$0].cells[row].flatMap(DraftNumber.read) }
            let type = IndicatorType.of(title, measure: measure, numbers: numbers)
            // With one column of results, a line without any heads others.
            if draft.hasPlainResult, type == nil { continue }
            var name = FieldNames.ascii(title)
            var count = 1
            while !names.insert(name).inserted {
                count += 1
                name = "\(FieldNames.ascii(title))_\(count)"
            }
            draft.lines.append(
                Draft.Line(
                    number: shape.serial.flatMap { table.columns[$0].cells[row]?.text }.flatMap(Self.lineNumber) ?? "",
                    name: name, title: title,
                    type: draft.hasPlainResult ? type : nil, measure: measure))
        }
        // "1" and "2" below "I" and again below "II" number no line alone.
        let numbers = draft.lines.reduce(into: [:]) { $0[$1.number, default: 0] += 1 }
        draft.lines = draft.lines.map { line in
            numbers[line.number] == 1 ? line : line.withoutNumber
        }
        if left > 0 {
            draft.doubts.insert(DatasetDraftTexts.linesLeftOut(left), at: 0)
        }
        if shape.body.count > Self.maximumLines {
            draft.doubts.append(DatasetDraftTexts.firstLines(Self.maximumLines))
        }
    }

    /// "1.1", in a table whose lines are numbered so.
    private func isNumbered(_ row: Int) -> Bool {
        guard let text = shape.serial.flatMap({ table.columns[$0].cells[row]?.text }) else { return false }
        return text.contains(".") && text.allSatisfy { $0.isNumber || $0 == "." }
    }

    /// "1.1", "II.3", "a".
    private static func lineNumber(_ text: String) -> String? {
        text.count <= 12 && !text.contains(" ") && text.count(where: \.isLetter) <= 5 ? text : nil
    }

    private static let longestMeasure = 30
    private static let maximumLines = 500
    private static let longestLine = 600
}

/// What the values of an indicator's line are, by what it is measured in.
enum IndicatorType {
    /// Nil for a heading among the lines.
    static func of(_ title: String, measure: String?, numbers: [FixedDecimal]) -> String? {
        guard measure != nil || !numbers.isEmpty else { return nil }
        let measureKey = VietnameseText.comparisonKey(measure ?? "")
        let key = VietnameseText.comparisonKey(title)
        if measureKey == "%" || measure == nil && rates.stand(in: key) { return "rate" }
        if MoneyWords.currency.stand(in: measureKey) { return "amount" }
        if measureKey == points || numbers.contains(where: { $0.normalized.scale > 0 }) { return "decimal" }
        if measure != nil, flags.are(measureKey) { return "flag" }
        return numbers.isEmpty && measure == nil ? "text" : "count"
    }

    private static let rates = Phrases("tỷ lệ")
    private static let flags = Phrases("có không")
    private static let points = VietnameseText.comparisonKey("điểm")
}
