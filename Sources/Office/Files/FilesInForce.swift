import Messages
import ReportingKit
import Store

/// Whose figures the report uses where a file's tables would stand: that a file was received does not say that it is used.
struct FilesInForce {
    let store: ReportStore

    func callAsFunction(_ judgement: FileJudgement) throws -> [ReceiptText.InForce] {
        try store.inForce(judgement.delivery(entry: nil)).map { entry in
            let isOwn = entry.file.sha256 == judgement.file.sha256
            let definition = judgement.composition.registry.dataset(entry.dataset)
            return ReceiptText.InForce(
                dataset: definition?.title ?? entry.dataset.rawValue, set: entry.place,
                place: judgement.composition.place(entry.place, in: entry.period), period: entry.period,
                otherFile: isOwn ? nil : (name: entry.file.name, receivedAt: entry.file.receivedAt),
                keptFrom: isOwn ? try definition.map { try keptFrom(entry, judgement, $0) } ?? [] : [])
        }
    }

    /// The files whose answers stand where a form left blanks.
    private func keptFrom(
        _ entry: ReportStore.InForce, _ judgement: FileJudgement, _ definition: DatasetDefinition
    ) throws -> [ReceiptText.Kept] {
        guard definition.layout == .form,
            let unit = judgement.processed.tables.first(where: { $0.table.isOf(entry) })?.table.rows.first?.unit,
            let form = try store.form(of: unit.code, dataset: entry.dataset, place: entry.place, period: entry.period)
        else { return [] }
        return Dictionary(grouping: form.keptFrom, by: \.value.name).sorted { $0.key < $1.key }.map { name, fields in
            ReceiptText.Kept(
                file: name,
                fields: definition.fields.filter { field in fields.contains { $0.key == field.name } }.map(\.title))
        }
    }
}

extension DatasetTable {
    fileprivate func isOf(_ entry: ReportStore.InForce) -> Bool {
        dataset == entry.dataset && place == entry.place && period == entry.period
    }
}

extension FileJudgement {
    /// The receipt of a taken file; `notices` are what the store found about it.
    package func receipt(notices: [Finding], in store: ReportStore) throws -> String {
        receipt(notices: notices, inForce: try FilesInForce(store: store)(self))
    }
}
