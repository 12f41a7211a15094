import Claims
import Messages
import ReportingKit

extension Composition {
    /// What the modules declare, in the words of a period.
    public func registry(in period: Period) -> ModuleRegistry {
        words(in: period).map { registry.in($0) } ?? registry
    }

    /// What the sets of the reporting unit and the terms of the field are called in a period.
    package func words(in period: Period) -> TitleWords? {
        reportingUnit(in: period).map { assembler.words(period, $0) }
    }

    /// What a set is called in a period: "các xã, phường, đặc khu".
    package func place(_ set: UnitSet, in period: Period) -> String {
        words(in: period)?.sets.phrase(set) ?? set.rawValue
    }

    /// The unit of a table of one row, the reporting unit by its authority: "UBND xã".
    func onlyUnit(of table: DatasetTable) -> String? {
        guard table.rows.count == 1, let row = table.rows.first, let unit = row.unit else { return nil }
        return unit.code == settings.reportingUnit ? words(in: table.period)?.sets.own : row.unitName
    }

    /// What the report of a table's period uses its figures for.
    func use(of table: DatasetTable) -> ReceiptText.Use? {
        guard let words = words(in: table.period), registry.dataset(table.dataset)?.layout != .list else { return nil }
        let makers = making(table.period).filter { $0.kind.uses(table.dataset) }
        let uses = makers.map { $0.use(of: table, words) }
        return uses.first { !$0.appendices.isEmpty || !$0.sections.isEmpty } ?? uses.first
            ?? ReceiptText.Use(appendices: [], sections: [])
    }

    private func use(of table: DatasetTable, _ words: TitleWords) -> ReceiptText.Use {
        let named = templates.names
        let use = DataUse(reportRegistry.in(words).naming(named.values), words.sets, printed: named.appendices)
        let figures = Set(use.figures(table.dataset, in: table.place))
        return ReceiptText.Use(
            appendices: use.appendices(table.dataset, in: table.place),
            sections: figures.isEmpty ? [] : templates.headings(of: figures).map(words.withoutMarks))
    }
}

extension TitleWords {
    /// A heading of the template as the report prints it, without its number or letter: "Kết quả ở cấp xã" of "d) Kết
    /// quả ở {{ words.… }}".
    fileprivate func withoutMarks(_ heading: String) -> String {
        let bare = SentencePattern.filled(heading, byTemplateName).drop { $0 == "-" || $0 == " " }
        guard let end = bare.firstIndex(where: { ".)".contains($0) }),
            bare.distance(from: bare.startIndex, to: end) <= 3
        else { return String(bare) }
        return String(bare[bare.index(after: end)...].drop { $0 == " " })
    }
}
