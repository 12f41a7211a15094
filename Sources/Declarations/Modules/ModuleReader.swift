import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads a module's own file: its title, the terms whose words changed in time, the sections of text.
struct ModuleReader {
    struct Head {
        var id: ModuleID
        var title: String
        var folder: String?
        var order: [DatasetID] = []
        var terms: [DatedTerm] = []
        var sections: [SectionDefinition] = []
    }

    private let faults: YAMLFaults
    private let parts: DatasetReader

    static func read(_ text: String, file: String) throws(FileFaults) -> Head {
        let faults = YAMLFaults(file: file, text: text)
        let root = try YAMLDocument.root(text, file: file)
        let top = ModuleKeys.module.section(root, path: "", faults: faults)
        let reader = ModuleReader(
            faults: faults, parts: DatasetReader(faults: faults, top: top, root: root, id: ""))
        reader.parts.require(["module", "title"], in: top, root)
        var head = Head(id: ModuleID(top.string("module") ?? ""), title: top.string("title") ?? "")
        head.folder = reader.folder(top)
        head.order = (top.strings("datasets") ?? []).map { DatasetID($0) }
        head.terms = reader.terms(top)
        head.sections = reader.sections(top)
        try faults.throwAny()
        return head
    }

    /// One folder's name: a path would lead elsewhere.
    private func folder(_ top: YAMLSection) -> String? {
        guard let name = top.string("folder"), let node = top.node("folder") else { return nil }
        if name.hasPrefix(".") || name.contains("/") {
            faults.add(.noFolderName(name), at: node, key: "folder")
            return nil
        }
        return name
    }

    private func terms(_ top: YAMLSection) -> [DatedTerm] {
        guard let node = top.node("terms") else { return [] }
        let named = YAMLSection(node, path: "terms", allowed: nil, faults: faults)
        return named.entries.map { entry in
            let section = ModuleKeys.term.section(entry.value, path: named.key(entry.name), faults: faults)
            parts.require(["words"], in: section, entry.keyNode)
            var former: [DatedTerm.Former] = []
            if let node = section.node("former") {
                let days = YAMLSection(node, path: section.key("former"), allowed: nil, faults: faults)
                for day in days.entries {
                    guard let until = CalendarDate(iso: day.name) else {
                        faults.add(.noDayOfTerm(day.name), at: day.keyNode, key: days.path)
                        continue
                    }
                    former.append(.init(words: days.string(day.name) ?? "", until: until))
                }
            }
            return DatedTerm(entry.name, section.string("words") ?? "", former: former)
        }
    }

    private func sections(_ top: YAMLSection) -> [SectionDefinition] {
        guard let node = top.node("sections") else { return [] }
        let named = YAMLSection(node, path: "sections", allowed: nil, faults: faults)
        var known: [String] = []
        return named.entries.map { entry in
            let section = ModuleKeys.section.section(entry.value, path: named.key(entry.name), faults: faults)
            parts.require(["title"], in: section, entry.keyNode)
            let parent = section.string("parent")
            if let parent, !known.contains(parent) {
                faults.add(
                    .noneBefore("section", parent, among: known), at: section.node("parent") ?? entry.keyNode,
                    key: section.key("parent"))
            }
            known.append(entry.name)
            return SectionDefinition(
                SectionID(entry.name), section.string("title") ?? "", parent: parent.map { SectionID($0) },
                headings: section.strings("headings") ?? [])
        }
    }
}
