import Foundation

/// Writes Swift: `embed-declarations files OUTPUT FILE…` the texts of files, `embed-declarations modules OUTPUT MODULE…`
/// the list of modules.
@main
enum EmbedDeclarations {
    static func main() {
        let usage = "usage: embed-declarations files|modules OUTPUT FILE|MODULE…"
        guard CommandLine.arguments.count > 2 else { fail(usage) }
        let names = CommandLine.arguments.dropFirst(3)
        let source: String
        switch CommandLine.arguments[1] {
        case "files": source = declarations(names)
        case "modules": source = modules(names)
        default: fail(usage)
        }
        do {
            try source.write(to: URL(filePath: CommandLine.arguments[2]), atomically: true, encoding: .utf8)
        } catch {
            fail("\(CommandLine.arguments[2]): \(error.localizedDescription)")
        }
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("embed-declarations: \(message)\n".utf8))
        exit(1)
    }

    private static func declarations(_ paths: some Sequence<String>) -> String {
        var source = "import Declarations\n\nenum EmbeddedDeclarations {\n    static let files: [DeclarationFile] = [\n"
        for path in paths {
            do {
                let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
                // A raw literal ends with a quote and as many signs as it began with.
                var signs = "#"
                while text.contains("\"\(signs)") || text.contains("\\\(signs)") { signs += "#" }
                let name = URL(filePath: path).lastPathComponent
                source +=
                    "        DeclarationFile(\n            name: \"\(name)\",\n            text: \(signs)\"\"\"\n\(text)\n\"\"\"\(signs)),\n"
            } catch {
                fail("\(path): \(error.localizedDescription)")
            }
        }
        return source + "    ]\n}\n"
    }

    private static func modules(_ names: some Collection<String>) -> String {
        names.map { "import \($0)\n" }.joined()
            + "import ReportingKit\n\n/// The modules of this build, as the package lists them.\nenum EnabledModules {\n"
            + "    static let all: [any ProcessorModule] = [\n" + names.map { "        \($0)(),\n" }.joined()
            + "    ]\n}\n"
    }
}
