/// Words by which an English sentence is known among Vietnamese ones. Paths, options and names of commands are none.
package enum EnglishWords {
    private static let known: Set<String> = [
        "the", "of", "is", "are", "was", "were", "and", "with", "for", "not", "has", "have", "had", "from", "this",
        "that", "there", "by", "which", "what", "who", "when", "it", "its", "be", "been", "as", "at", "or", "on", "but",
        "file", "files", "folder", "folders", "written", "taken", "returned", "kept", "period", "units", "table",
        "tables", "missing", "error", "errors", "warning", "none", "more", "unknown", "found", "cannot", "without",
        "see", "use", "value", "values", "invalid", "expected", "sheet", "row", "cell", "open", "sent", "waiting",
        "running", "daemon", "service", "starting", "yet", "again", "reading", "nothing", "all", "other", "others",
    ]

    /// What names something rather than says it.
    private static func isName(_ word: Substring) -> Bool {
        word.contains("/") || word.contains("_") || word.hasPrefix("-") || word.contains("<") || word.contains("=")
            || word.contains("\"") || word.contains("'") || word.contains(".") && !word.hasSuffix(".")
    }

    /// The sentences that hold one, as far as they can be told.
    package static func found(in text: String, commands: Set<String> = []) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
            // What follows the program's name is a command line; of a usage nothing is a sentence.
            guard !line.hasPrefix("CÁCH DÙNG: "), !line.hasPrefix("Cách dùng: "), !line.hasPrefix("/") else {
                return []
            }
            var words = line.split(separator: " ")[...]
            var found: [String] = []
            while let word = words.popFirst() {
                if word.contains("baocaod") || word.contains("systemctl") {
                    words = words.drop { $0.allSatisfy { $0.isASCII } && !$0.hasSuffix(",") }
                    continue
                }
                guard !isName(word), !commands.contains(String(word)) else { continue }
                let plain = word.lowercased().filter { $0.isLetter }
                if known.contains(plain) { found.append("\(plain) in: \(line.prefix(160))") }
            }
            return found
        }
    }
}
