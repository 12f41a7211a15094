import Foundation
import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads `baocaod.yaml`. Every fault of the file is found in one reading and named with its line.
public struct SettingsReader {
    let modules: [any ProcessorModule]
    private let datasets: (@Sendable (URL) -> AddedDatasets)?

    /// `modules` are those of the build; the configuration enables some of them. `datasets` reads what an administrator
    /// adds to them in a folder.
    public init(modules: [any ProcessorModule], datasets: (@Sendable (URL) -> AddedDatasets)? = nil) {
        self.modules = modules
        self.datasets = datasets
    }

    public func read(_ file: URL) throws(SettingsErrors) -> Settings {
        let path = file.path(percentEncoded: false)
        let text: String
        do {
            text = try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw SettingsErrors([SettingsError(file: path, .unreadableSettings(error.localizedDescription))])
        }
        return try parse(text, file: path, folder: file.deletingLastPathComponent())
    }

    /// `folder` is what relative paths start from.
    public func parse(_ text: String, file: String, folder: URL) throws(SettingsErrors) -> Settings {
        let faults = YAMLFaults(file: file, text: text, replacements: KeyReplacement.ofSettings)
        let root = try YAMLDocument.root(text, file: file)
        let top = YAMLSection(root, path: "", allowed: Self.topKeys, faults: faults)
        let declarations = (top.string("datasets") ?? "datasets")
        let added = datasets?(URL(filePath: declarations, relativeTo: folder).standardizedFileURL)
        // What is added can be enabled, taught and ruled like what is shipped.
        let reader = added.map { SettingsReader(modules: $0.modules) } ?? self
        var settings = reader.settings(top, root, folder)
        settings.added = added
        try faults.throwAny()
        return settings
    }

    static let topKeys = [
        "reporting_unit", "issuer", "language", "log_language", "modules", "datasets", "report", "folders", "units",
        "templates",
        "reports", "report_folders", "limits", "holidays", "headers", "words", "kinds", "unit_aliases", "unit_names",
        "rules", "contacts", "map", "page", "roles", "notices",
        "metrics_file", "store", "packages",
    ]

    private func settings(_ top: YAMLSection, _ root: Node, _ folder: URL) -> Settings {
        func url(_ text: String) -> URL { URL(filePath: text, relativeTo: folder).standardizedFileURL }
        var settings = Self.defaults(root: folder, modules: modules)
        settings.file = top.faults.file
        if let unit = top.string("reporting_unit") {
            settings.reportingUnit = UnitCode(unit)
        } else {
            top.faults.add(.noReportingUnit, at: root, key: nil)
        }
        settings.issuer = top.string("issuer").map { UnitCode($0) }
        for name in ["reporting_unit", "issuer"] {
            if let node = top.node(name) { settings.unitPlaces[name] = top.faults.place(of: node) }
        }
        if let language = top.choice("language", of: Settings.Language.self) { settings.language = language }
        if let language = top.choice("log_language", of: Settings.Language.self) { settings.logLanguage = language }
        readModules(top, into: &settings)
        if let node = top.node("report") {
            settings.report = report(node, "report", Self.reportKeys + ["closing_days", "subordinates"], top.faults)
                .over(ReportSettings())
        }
        if let node = top.node("folders") { readFolders(node, top.faults, url, into: &settings) }
        if let files = top.strings("units") { settings.unitFiles = files.map(url) }
        if let templates = top.string("templates") { settings.templates = url(templates) }
        if let folders = top.strings("report_folders") { settings.reportFolders = folders.map(url) }
        settings.store = store(top)
        if let map = top.string("map") { settings.map = url(map) }
        if let file = top.string("metrics_file") { settings.metricsFile = metricsFile(file, top, url) }
        if let place = top.node("metrics_file") { settings.folderPlaces["metrics_file"] = top.faults.place(of: place) }
        if let node = top.node("reports") { settings.reports = reports(node, top.faults) }
        if let node = top.node("limits") {
            let section = YAMLSection(
                node, path: "limits", allowed: ["file_bytes", "inflated_bytes", "cells"], faults: top.faults)
            if let bytes = section.bytes("file_bytes") { settings.limits.fileBytes = bytes }
            if let bytes = section.bytes("inflated_bytes") { settings.limits.inflatedBytes = bytes }
            if let cells = section.bytes("cells") { settings.limits.cells = cells }
        }
        if let node = top.node("holidays") { settings.holidays = holidays(node, top.faults) }
        if let node = top.node("words") { settings.wordVariants = words(node, top.faults) }
        if let node = top.node("headers") { settings.headerVariants = headers(node, top.faults) }
        if let node = top.node("unit_aliases") {
            for entry in YAMLSection(node, path: "unit_aliases", allowed: nil, faults: top.faults).entries {
                let key = "unit_aliases.\(entry.name)"
                settings.unitAliases[UnitCode(entry.name)] =
                    YAMLSection.strings(entry.value, key: key, faults: top.faults) ?? []
            }
        }
        if let node = top.node("kinds") { settings.unitKinds = unitKinds(node, top.faults) }
        settings.unitNamePatterns = unitNamePatterns(top)
        if let node = top.node("rules") { settings.rules = rules(node, top.faults) }
        if let node = top.node("contacts") { settings.contacts = contacts(node, top.faults) }
        settings.page = page(top)
        if let node = top.node("notices") { settings.notices = notices(node, top.faults) }
        if let node = top.node("packages") { settings.packages = packages(node, top.faults, url) }
        settings.replacedKeys = top.faults.replaced
        return settings
    }

    private func readModules(_ top: YAMLSection, into settings: inout Settings) {
        let known = modules.map(\.id.rawValue)
        guard let node = top.node("modules"), let names = top.strings("modules") else { return }
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        for (name, item) in zip(names, items) where !known.contains(name) {
            top.faults.add(.noModuleOfBuild(name, among: known), at: item, key: "modules")
        }
        settings.enabledModules = names.filter(known.contains).map { ModuleID($0) }
    }

    private func readFolders(
        _ node: Node, _ faults: YAMLFaults, _ url: (String) -> URL, into settings: inout Settings
    ) {
        let section = YAMLSection(
            node, path: "folders",
            allowed: ["inbox", "modules", "answers", "output", "state", "spool", "group", "quiet_time", "rescan"],
            faults: faults)
        if let inbox = section.string("inbox") {
            settings.folders.inbox = url(inbox)
            settings.folders.spool = FolderSettings.spool(besides: url(inbox))
        }
        if let spool = section.string("spool") { settings.folders.spool = url(spool) }
        if let output = section.string("output") { settings.folders.output = url(output) }
        if let answers = section.string("answers") { settings.folders.answers = url(answers) }
        if let state = section.string("state") { settings.folders.state = url(state) }
        if let group = section.string("group") {
            settings.folders.group = group
            if !Self.isGroup(group) {
                faults.add(.noGroup(group), at: section.node("group") ?? node, key: section.key("group"))
            }
        }
        if let quiet = section.duration("quiet_time") { settings.folders.quietTime = quiet }
        for name in ["inbox", "answers", "output", "state", "spool"] {
            if let node = section.node(name) { settings.folderPlaces[section.key(name)] = faults.place(of: node) }
        }
        readRescan(section, into: &settings.folders)
        guard let node = section.node("modules") else { return }
        let known = modules.map(\.id.rawValue)
        settings.folders.modules = [:]
        let folders = YAMLSection(node, path: "folders.modules", allowed: known, faults: faults)
        for entry in folders.entries where known.contains(entry.name) {
            if let path = folders.string(entry.name) { settings.folders.modules[ModuleID(entry.name)] = url(path) }
            settings.folderPlaces[folders.key(entry.name)] = faults.place(of: entry.value)
        }
    }

    /// The collector reads files that end in `.prom` and leaves all others.
    private func metricsFile(_ path: String, _ top: YAMLSection, _ url: (String) -> URL) -> URL? {
        if path.hasSuffix(".prom"), url(path).lastPathComponent != ".prom" { return url(path) }
        top.faults.add(.noMetricsFile(path), at: top.node("metrics_file") ?? Node(""), key: "metrics_file")
        return nil
    }

    /// As useradd takes them.
    private static func isGroup(_ name: String) -> Bool {
        func isFirst(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") }
        return name.utf8.count <= 32 && name.utf8.first.map(isFirst) == true
            && name.utf8.allSatisfy { isFirst($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// One interval for all folders, or one for each that is named.
    private func readRescan(_ section: YAMLSection, into folders: inout FolderSettings) {
        func interval(_ section: YAMLSection, _ name: String) -> Duration?? {
            guard let node = section.node(name), let time = section.duration(name) else { return nil }
            if time == .zero { return .some(nil) }
            if time < .seconds(1) {
                section.faults.add(.tooOften(section.string(name) ?? ""), at: node, key: section.key(name))
            }
            return time
        }
        guard case .mapping? = section.node("rescan"), let node = section.node("rescan") else {
            if let all = interval(section, "rescan") { folders.rescan = all }
            return
        }
        let allowed = ["inbox"] + modules.map(\.id.rawValue)
        let each = YAMLSection(node, path: section.key("rescan"), allowed: allowed, faults: section.faults)
        for entry in each.entries where allowed.contains(entry.name) {
            if let time = interval(each, entry.name) { folders.rescanOfFolders[entry.name] = time }
        }
    }

    /// What holds where the file says nothing; paths under `root`.
    public static func defaults(root: URL, modules: [any ProcessorModule]) -> Settings {
        func folder(_ path: String) -> URL { root.appending(path: path, directoryHint: .isDirectory) }
        return Settings(
            reportingUnit: "", enabledModules: modules.map(\.id), report: ReportSettings(),
            folders: FolderSettings(inbox: folder("inbox"), output: folder("output"), state: folder("state")),
            unitFiles: [], root: root)
    }
}
