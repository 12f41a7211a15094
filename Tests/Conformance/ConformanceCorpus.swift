import Foundation
import ReportingKit

/// The files of `Tests/Corpus/files`, their manifest and the units they name.
enum ConformanceCorpus {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus")

    static func entries() throws -> [CorpusEntry] {
        let manifest = try Data(contentsOf: folder.appending(path: "files/manifest.json"))
        return try JSONDecoder().decode([CorpusEntry].self, from: manifest)
    }

    /// The file's bytes; a file that is not kept is made in a temporary folder first.
    static func bytes(of entry: CorpusEntry) throws -> Data {
        guard let recipe = entry.generate else {
            return try Data(contentsOf: folder.appending(path: "files/\(entry.file)"))
        }
        let made = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: made) }
        let words = recipe.split(separator: " ").map(String.init)
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", folder.appending(path: "make/\(words[0])").path] + words.dropFirst() + [made.path]
        try python.run()
        python.waitUntilExit()
        return try Data(contentsOf: made)
    }

    /// The register of `units.csv`: code, name, kind, parent, first and last day.
    static func register() throws -> UnitRegister {
        let text = try String(contentsOf: folder.appending(path: "units.csv"), encoding: .utf8)
        return UnitRegister(
            try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard cells.count == 6, let kind = AdministrativeUnit.Kind(rawValue: cells[2]) else {
                    throw RegisterFault(line: String(line))
                }
                return AdministrativeUnit(
                    id: UnitID(code: UnitCode(cells[0]), validFrom: CalendarDate(iso: cells[4])), name: cells[1], kind: kind,
                    parent: cells[3].isEmpty ? nil : UnitCode(cells[3]), validTo: CalendarDate(iso: cells[5]))
            })
    }

    struct RegisterFault: Error {
        let line: String
    }
}
