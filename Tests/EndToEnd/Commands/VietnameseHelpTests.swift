import Foundation
import TestSupport
import Testing

/// Every sentence that the parser knows of commands, arguments and options has its Vietnamese one.
struct VietnameseHelpTests {
    /// What the parser tells of a command.
    private struct Command: Decodable {
        struct Argument: Decodable {
            let abstract: String?
            let discussion: String?
            let shouldDisplay: Bool
        }

        let commandName: String
        let abstract: String?
        let discussion: String?
        let arguments: [Argument]?
        let subcommands: [Command]?

        var sentences: [String] {
            let shown = (arguments ?? []).filter(\.shouldDisplay)
            return ([abstract, discussion] + shown.flatMap { [$0.abstract, $0.discussion] }).compactMap(\.self)
                .flatMap { $0.split(separator: "\n").map(String.init) }
        }

        func all(below path: [String] = []) -> [(path: [String], command: Command)] {
            let path = path + [commandName]
            return [(path, self)]
                + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.all(below: path) }
        }
    }

    private struct Tool: Decodable { let command: Command }

    private let program: Program

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "help-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "config"), withIntermediateDirectories: true)
        try Data("language: vi\n".utf8).write(to: folder.appending(path: "config/baocaod.yaml"))
        program = Program(folder: folder)
    }

    private func commands() throws -> [(path: [String], command: Command)] {
        let dump = try program.run(["--experimental-dump-help"])
        return try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8)).command.all()
    }

    /// Spaces and line breaks stand where the width of a terminal puts them.
    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func noEnglishSentenceIsLeftInTheHelpOfAnyCommand() throws {
        let commands = try commands()
        #expect(commands.count > 35)
        let names = Set(commands.map(\.command.commandName))
        for (path, command) in commands {
            let help = Self.words(try program.run(Array(path.dropFirst()) + ["--help"]).output)
            #expect(help.contains("CÁCH DÙNG: baocaod"), "\(path)")
            for sentence in command.sentences {
                // A command line is the same in both languages.
                guard !sentence.hasPrefix("  baocaod ") else { continue }
                #expect(!help.contains(Self.words(sentence)), "\(path.joined(separator: " ")): \(sentence)")
            }
            for word in EnglishWords.found(in: help, commands: names) {
                Issue.record("\(path.joined(separator: " ")): \(word)")
            }
        }
    }

    @Test(arguments: [
        (["answer"], "Lỗi: thiếu tham số '<file>'"),
        (["answer", "M1", "--name", "An", "--what"], "Lỗi: không có tùy chọn '--what'"),
        (["anwser"], "Lỗi: thừa tham số 'anwser'"),
        (["status", "--period", "x"], "Lỗi: giá trị 'x' không dùng được cho '--period <period>'"),
    ])
    func wrongUseIsToldInVietnamese(arguments: [String], expected: String) throws {
        let result = try program.run(arguments)
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix(expected), "\(result.errors)")
        #expect(EnglishWords.found(in: result.errors) == [])
    }
}
