import Foundation
import Glibc
import Messages

/// In which language help is printed: that of the configuration that the command would read. It is not checked for that.
enum HelpLanguage {
    static func isVietnamese(_ arguments: [String]) -> Bool {
        let named = arguments.firstIndex(of: "--config").flatMap { index in
            index + 1 < arguments.count ? [URL(filePath: arguments[index + 1])] : nil
        }
        for file in named ?? ConfigurationOptions.candidates {
            guard let bytes = FileManager.default.contents(atPath: file.path(percentEncoded: false)) else { continue }
            let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            let language = lines.first { $0.hasPrefix("language:") }?.dropFirst("language:".count)
            return language.map { $0.drop { $0 == " " || $0 == "\"" }.hasPrefix("vi") } ?? true
        }
        // Whoever has no configuration yet sets one up.
        return false
    }

    /// Of the terminal; 80 elsewhere, as the parser has it.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

extension CommandTexts {
    /// For what is said before a configuration was read, or without one.
    static var ofConfiguration: CommandTexts {
        CommandTexts(isVietnamese: HelpLanguage.isVietnamese(CommandLine.arguments))
    }
}
