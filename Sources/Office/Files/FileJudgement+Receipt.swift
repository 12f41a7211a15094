import Messages
import Processing
import Recognition
import ReportingKit
import Settings

// What an officer is told of a file that was taken.
extension FileJudgement {
    /// The receipt of a taken file; `notices` are what the store found about it, `entry` is its row of the ledger.
    func receipt(
        notices: [Finding], inForce: [ReceiptText.InForce], markedCopy: String? = nil, entry: Int64? = nil
    ) -> String {
        let sections = processed.narrative.compactMap { text in
            composition.registry.sections.first { $0.id == text.section }?.title
        }
        let records = processed.records.map { records in
            ReceiptText.Records(
                titles: records.titles, sheets: records.sheets, isPeriodDerived: records.isPeriodDerived,
                balance: balance(records.balance, of: .dossiers), counts: parts(.counted))
        }
        return ReceiptText(catalogue: composition.catalogue).text(
            file: file.name, number: entry.map { ReceiptText.Number(number: $0, receivedAt: file.receivedAt) },
            parts: parts(.stated), records: records, sections: sections,
            findings: processed.findings + notices, inForce: inForce, markedCopy: markedCopy,
            contact: contact?.line)
    }

    /// Whom its officer asks.
    var contact: Contact? {
        let tables = processed.tables.map(\.table)
        let units = Set(tables.flatMap { $0.rows.compactMap(\.unit?.code) })
        let unit = units.count == 1 ? units.first : composition.senders.value.sender(of: file).unitCode
        return composition.settings.contacts.contact(
            dataset: tables.first?.dataset ?? processed.findings.lazy.compactMap(\.dataset).first, unit: unit)
    }

    /// The file's tables as the receipt names them.
    private func parts(_ origin: DatasetTable.Origin) -> [ReceiptText.Part] {
        processed.tables.filter { $0.table.origin == origin }.compactMap { recognized in
            let table = recognized.table
            guard let definition = composition.registry.dataset(table.dataset) else { return nil }
            return ReceiptText.Part(
                dataset: definition.title, period: table.period, set: table.place,
                place: composition.place(table.place, in: table.period), unit: composition.onlyUnit(of: table),
                use: composition.use(of: table), unitCount: table.rows.count,
                answers: definition.layout == .form ? table.rows.first.map { answers($0, definition, table) } : nil,
                totals: totals(table, definition), balance: balance(recognized.balance, of: .rows))
        }
    }

    private func totals(_ table: DatasetTable, _ definition: DatasetDefinition) -> [(label: String, value: String)] {
        definition.fields.filter { field in
            // Of a column that the table lacks, and of one that holds no figure, nothing is said.
            field.aggregation == .sum && field.type == .count && !field.isDerived && definition.layout.hasUnitRows
                && table.rows.contains { $0[field.name]?.count != nil }
        }.compactMap { field in
            // That a total leaves the range is a finding of the report.
            FixedDecimal.sum(table.rows.compactMap { $0[field.name]?.count.map { FixedDecimal($0) } })
                .map { (label: field.messageLabel, value: VietnameseNumber.decimal($0)) }
        }
    }

    /// Which questions of a form are answered.
    private func answers(
        _ row: DatasetRow, _ definition: DatasetDefinition, _ table: DatasetTable
    ) -> ReceiptText.Answers {
        let form = definition.asked(on: table.period.lastDay)
        let relation: UnitRelation = row.unit?.code == composition.settings.reportingUnit ? .own : .subordinate
        let unit = row.unit.flatMap { composition.register.unit($0) }
        let asked = (unit.map { form.fields(askedOf: $0, as: relation) } ?? form.fields(askedOf: relation))
            .filter { !$0.isDerived }
        return ReceiptText.Answers(
            asked: asked.count, blank: asked.filter { row[$0.name] ?? .absent == .absent }.map(\.title))
    }

    /// Every row of the file, by what it was read as.
    private func balance(_ balance: RowBalance, of units: ReceiptText.Balance.Units) -> String {
        ReceiptText(catalogue: composition.catalogue).balance(
            ReceiptText.Balance(
                seen: balance.seen, units: balance.units, headers: balance.headers, groups: balance.groups,
                totals: balance.totals, others: balance.others, faulty: balance.faulty),
            of: units)
    }
}

extension Sender {
    fileprivate var unitCode: UnitCode? { if case .unit(let code) = self { code } else { nil } }
}

extension Contact {
    /// "Lê Thị Hoa, 0255 3822 123"
    var line: String { "\(name), \(telephone)" }
}
