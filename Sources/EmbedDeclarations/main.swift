import Foundation

// Writes the files that are named after the first argument into it, as Swift: `embed-declarations OUTPUT FILE…`.

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("embed-declarations: \(message)\n".utf8))
    exit(1)
}

guard CommandLine.arguments.count > 1 else { fail("usage: embed-declarations OUTPUT FILE…") }
var source = "import Declarations\n\nenum EmbeddedDeclarations {\n    static let files: [DeclarationFile] = [\n"
for path in CommandLine.arguments.dropFirst(2) {
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
source += "    ]\n}\n"
do {
    try source.write(to: URL(filePath: CommandLine.arguments[1]), atomically: true, encoding: .utf8)
} catch {
    fail("\(CommandLine.arguments[1]): \(error.localizedDescription)")
}
