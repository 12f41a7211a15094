import Messages
import ReportingKit
import YAMLReading
import Yams

/// Keeps in force what files said when they now take from a dataset what stored statements rely on.
struct StoredFieldsGuard {
    private let memory: SoundDeclarations
    private let shipped: [any ProcessorModule]

    init(_ memory: SoundDeclarations, shipped: [any ProcessorModule]) {
        self.memory = memory
        self.shipped = shipped
    }

    func guarded(
        _ applied: AdministratorDatasets.Applied, _ texts: [AdministratorDatasets.Text]
    ) -> (applied: AdministratorDatasets.Applied, faults: [FileFault]) {
        let kept = memory.all.map { AdministratorDatasets.Text(path: $0.path, text: $0.text) }
        guard !kept.isEmpty, texts.contains(where: { text in memory.text(of: text.path) != text.text }) else {
            return (applied, [])
        }
        let before = AdministratorDatasets.Applied(kept, to: shipped, former: { _ in nil }).changes
        var faults: [FileFault] = []
        var texts = texts
        for file in applied.changes.files {
            guard let index = texts.firstIndex(where: { $0.path == file.name }),
                let former = before.files.first(where: { $0.dataset == file.dataset && $0.effect == file.effect }),
                let text = memory.text(of: former.name), text != texts[index].text,
                let old = before.modules.flatMap(\.datasets).first(where: { $0.id == file.dataset }),
                let new = applied.changes.modules.flatMap(\.datasets).first(where: { $0.id == file.dataset })
            else { continue }
            let breaches = DatasetPromises(old, by: new).broken(used: memory.used(file.dataset))
            if breaches.isEmpty { continue }
            faults += breaches.map { fault($0, texts[index]) }
            texts[index].text = text
        }
        if faults.isEmpty { return (applied, []) }
        var guarded = AdministratorDatasets.Applied(texts, to: shipped, former: { memory.text(of: $0) })
        guarded.forget(Set(faults.map(\.file)))
        return (guarded, faults)
    }

    /// At the field's line, or where the dataset is named.
    private func fault(_ breach: DatasetPromises.Breach, _ text: AdministratorDatasets.Text) -> FileFault {
        let faults = YAMLFaults(file: text.path, text: text.text)
        let key = breach.field.map { "fields.\($0)" } ?? "rules"
        do throws(FileFaults) {
            let root = try YAMLDocument.root(text.text, file: text.path)
            let top = YAMLSection(root, path: "", allowed: nil, faults: faults)
            let fields = top.node("fields").map {
                YAMLSection($0, path: "fields", allowed: nil, faults: faults).entries
            }
            let field = fields?.first { $0.name == breach.field?.rawValue }?.keyNode
            let place = breach.field == nil ? top.node("rules") : field
            faults.add(breach.text, at: place ?? top.node("dataset") ?? root, key: key)
        } catch {
            return FileFault(
                file: text.path, line: 1, column: 1, key: key, breach.text)
        }
        return faults.errors.last
            ?? FileFault(file: text.path, line: 1, column: 1, key: key, breach.text)
    }
}
