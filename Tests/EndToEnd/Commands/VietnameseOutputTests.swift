import Foundation
import TestSupport
import Testing

/// What commands print for a Vietnamese office has no English sentence. JSON, CSV, YAML and `status --check` are for programs; faults in the
/// configuration's own text are for whoever writes it.
struct VietnameseOutputTests {
    /// An office with a folder of its own, its service never started, and what `batch` made of a few files.
    private struct Office {
        let program: Program
        let root: URL

        init() throws {
            root = FileManager.default.temporaryDirectory.appending(path: "lenh-\(UUID().uuidString)")
            let sample = SampleRun.root.appending(path: "config/samples/2023-H1")
            let config = root.appending(path: "config")
            try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
            var text = try String(contentsOf: sample.appending(path: "baocaod.yaml"), encoding: .utf8)
            text = text.replacing("report_folders: ../../reports", with: "report_folders: \(Self.reports)")
                .replacing("/srv/baocaod", with: root.appending(path: "srv").path)
                .replacing("/var/lib/baocaod", with: root.appending(path: "state").path)
            try Data(text.utf8).write(to: config.appending(path: "baocaod.yaml"))
            try FileManager.default.copyItem(
                at: sample.appending(path: "units.csv"), to: config.appending(path: "units.csv"))
            for folder in ["in", "srv/inbox", "state"] {
                try FileManager.default.createDirectory(
                    at: root.appending(path: folder), withIntermediateDirectories: true)
            }
            for (index, file) in try FileManager.default.contentsOfDirectory(
                at: sample.appending(path: "in"), includingPropertiesForKeys: nil
            ).sorted(by: { $0.path < $1.path }).enumerated() where index < 12 {
                try FileManager.default.copyItem(at: file, to: root.appending(path: "in/\(file.lastPathComponent)"))
            }
            try Data("hình".utf8).write(to: root.appending(path: "in/anh chup.jpg"))
            program = Program(folder: root)
        }

        private static var reports: String { SampleRun.root.appending(path: "config/reports").path }

        /// A file that no row of the store answers for, and that is not what its name says.
        func putIntoArchive() throws {
            let shelf = root.appending(path: "state/archive/ab")
            try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
            try Data("của ai đó".utf8).write(
                to: shelf.appending(path: String(repeating: "ab", count: 32) + ".csv"))
        }

        func run(_ words: String...) throws -> Program.Result { try program.run(words) }
    }

    /// Words of the sample's own files, titles and paths stand in quotation marks or are Vietnamese.
    private func expectVietnamese(_ result: Program.Result, _ command: String) {
        for sentence in EnglishWords.found(in: result.all) { Issue.record("\(command): \(sentence)") }
        #expect(!result.all.isEmpty, "\(command)")
    }

    @Test func noCommandPrintsAnEnglishSentence() throws {
        let office = try Office()
        func check(_ words: String..., code: Int32? = nil) throws {
            let result = try office.program.run(words)
            expectVietnamese(result, words.joined(separator: " "))
            if let code { #expect(result.code == code, "\(words): \(result.all)") }
        }
        try check("batch", "--input", "in", "--output", "out", code: 1)
        try check("batch", "--input", "in", "--output", "out")
        try check("batch", "--input", "khongco", "--output", "out", code: 2)
        try check("check", "in", code: 1)
        try check("check", "khongco", code: 2)
        try check("status", "--output", "out", "--units")
        try check("status")
        try check("rescan", code: 1)
        try check("history", "--output", "out", code: 0)
        try check("diff", "2023-H1", "1", "3", "--output", "out")
        try check("diff", "2023-H1", "1", "99", "--output", "out", code: 2)
        try check("verify", "--output", "out", code: 0)
        try check("report", "--output", "out", code: 0)
        try check("report", "--output", "out", "--report", "khong-co", code: 2)
        try check("report", "--output", "out", "--period", "2019", code: 2)
        try check("trace", "infrastructure", "--output", "out")
        try check("trace", "khong co so nay", "--output", "out", code: 1)
        try check("audit", "out/report/2023-H1/bao-cao.docx")
        try check("audit", "in/anh chup.jpg", code: 2)
        try check("finalize", "2023-H1", "--number", "5", "--date", "2023-07-10", "--output", "out", code: 1)
        try check("ask", "M1", "--name", "Lê An", "--output", "out", code: 0)
        try check("ask", "M999", "--name", "Lê An", "--output", "out", code: 2)
        try check("answer", "M1", "--reason", "đã rõ", "--name", "Lê An", "--output", "out", code: 0)
        try check("accept", "M2", "--reason", "đã rõ", "--name", "Lê An", "--output", "out")
        try check("answer", "9999", "--take", "--name", "Lê An", "--output", "out", code: 2)
        try check("answer", "1", "--take", "--name", "Lê An", "--output", "out", code: 2)
        try check("answer", "1", "--name", "Lê An", "--output", "out", code: 2)
        try check("answer", "in/khong co.xlsx", "--take", "--name", "Lê An", "--output", "out", code: 2)
        try check("answer", "in/khong co.xlsx", "--keep", "--name", "Lê An", "--output", "out", code: 2)
        try check("withdraw", "2", "--reason", "gửi nhầm", "--name", "Lê An", "--output", "out", code: 0)
        try check("withdraw", "9999", "--reason", "gửi nhầm", "--name", "Lê An", "--output", "out", code: 2)
        try check(
            "finalize", "2023-H1", "--number", "5", "--date", "2023-07-10", "--with-open", "chưa đủ", "--name", "Lê An",
            "--output", "out", code: 0)
        try Data("khác".utf8).write(to: office.root.appending(path: "out/report/2023-H1/bao-cao.docx"))
        try check("verify", "--output", "out", code: 1)
        // Scripts read the English words where they always were.
        let verified = try office.run("verify", "--output", "out", "--json").output
        #expect(verified.contains("bao-cao.docx differs from what was issued; the store holds the issued report"))
        #expect(verified.contains("\"vietnamese_faults\"") && verified.contains("khác bản đã ban hành"))
        try check("report", "--output", "out", code: 0)
        try check("verify", "--output", "out", code: 0)
        try check("withdraw", "3", "--reason", "gửi nhầm", "--name", "Lê An", "--output", "out", code: 2)
        try check("reopen", "2023-H1", "--reason", "đính chính", "--name", "Lê An", "--output", "out", code: 0)
        try check("history", "--output", "out", code: 0)
        try check("form", "infrastructure", "--period", "2023-H1", "--output", "forms", code: 0)
        try check("form", "narrative", "--period", "2023-H1", "--output", "forms", code: 0)
        try check("form", "nothing", "--period", "2023-H1", code: 2)
        try check("form", "infrastructure", "--period", "2023-H1", "--unit", "1", code: 2)
        try check("form", "infrastructure", "--period", "2023-H1", "--unit", "51", code: 2)
    }

    @Test func neitherDoThoseThatLookAfterAnInstallation() throws {
        let office = try Office()
        func check(_ words: String..., code: Int32? = nil) throws {
            let result = try office.program.run(words)
            expectVietnamese(result, words.joined(separator: " "))
            if let code { #expect(result.code == code, "\(words): \(result.all)") }
        }
        try check("store", "check", code: 2)
        try check("store", "new")
        try check("store", "check", code: 0)
        try check("store", "new", code: 2)
        try check("store", "adopt", code: 2)
        try check("store", "recover", code: 2)
        try check("verify", code: 0)
        try office.putIntoArchive()
        try check("verify", code: 2)
        try check("store", "check", code: 1)
        try check("store", "recover", "--anyway", code: 0)
        try check("store", "check", code: 0)
        try check("status", code: 1)
        try check("units", "list", code: 0)
        try check("units", "list", "--match", "Xã Bình An")
        try check("units", "list", "--match", "Bình Xyz")
        try check("units", "search", "binh", "--limit", "3", code: 0)
        try check("units", "search", "khongcodonvinay", code: 1)
        try check("units", "history", "21040", code: 0)
        try check("units", "history", "99999", code: 1)
        try check("units", "check", "config/units.csv", code: 0)
        try check("modules", code: 0)
        try check("modules", "khongco", code: 2)
        // Its warnings are about the text of the configuration.
        #expect(EnglishWords.found(in: try office.run("config", "check").output) == [])
        try check("config", "migrate")
        try Data("%PDF-1.4\n".utf8).write(to: office.root.appending(path: "in/quet.pdf"))
        try check("cells", "in/quet.pdf", code: 1)
        try check("cells", "in/khongco.xlsx", code: 2)
        try check("dataset", "draft", "in/quet.pdf", code: 1)
    }
}
