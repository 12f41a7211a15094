/// What the name of an entry says about it, before anything is opened.
public enum EntryName: Hashable, Sendable {
    /// A file that may be taken.
    case candidate
    /// Left behind by an office program, a transfer, a desktop or this program: left alone.
    case leftover
    /// A lock file; the names of the files it may stand for.
    case lock(of: [LockedName])
    /// A name that is never touched.
    case refused(Refusal)

    /// Why an entry is never taken.
    public enum Refusal: String, Hashable, Sendable {
        case controlCharacters = "its name has control characters"
        case notUTF8 = "its name is not UTF-8"
        case symbolicLink = "it is a symbolic link"
        case device = "it is a device"
        case pipe = "it is a pipe"
        case socket = "it is a socket"
        case tooDeep = "it lies too deep"
        case tooLarge = "it is larger than limits.file_bytes"
    }

    /// The file a lock file stands for: its whole name, or how it ends.
    public enum LockedName: Hashable, Sendable {
        case whole(String)
        /// Word writes `~$port.docx` for `report.docx`: of long names it replaces the first two letters.
        case withoutFirst(letters: Int, String)

        func matches(_ name: String) -> Bool {
            switch self {
            case .whole(let text): name == text
            case .withoutFirst(let letters, let text): name.count > letters && String(name.dropFirst(letters)) == text
            }
        }
    }

    /// Judges the name of a file.
    public init(ofFile name: FileName) {
        guard let text = name.text else {
            self = .refused(.notUTF8)
            return
        }
        if text.unicodeScalars.contains(where: Self.isControl) {
            self = .refused(.controlCharacters)
        } else if let locked = Self.locked(by: text) {
            self = .lock(of: locked)
        } else {
            self = Self.isLeftover(text) ? .leftover : .candidate
        }
    }

    /// Judges the name of a sub-folder.
    public init(ofFolder name: FileName) {
        guard let text = name.text else {
            self = .refused(.notUTF8)
            return
        }
        if text.unicodeScalars.contains(where: Self.isControl) {
            self = .refused(.controlCharacters)
        } else {
            self = text.hasPrefix(".") || Self.systemFolders.contains(text.lowercased()) ? .leftover : .candidate
        }
    }

    /// The lock files that would stand beside a file of this name while a program has it open.
    static func isLock(_ lock: FileName, of file: FileName) -> Bool {
        guard case .lock(let locked) = EntryName(ofFile: lock), let text = file.text else { return false }
        return locked.contains { $0.matches(text) }
    }

    /// Microsoft Office: `~$name`; LibreOffice: `.~lock.name#`.
    private static func locked(by text: String) -> [LockedName]? {
        if text.hasPrefix(".~lock."), text.hasSuffix("#") {
            return [.whole(String(text.dropFirst(7).dropLast()))]
        }
        if text.hasPrefix("~$") {
            let rest = String(text.dropFirst(2))
            return [.whole(rest), .withoutFirst(letters: 1, rest), .withoutFirst(letters: 2, rest)]
        }
        return nil
    }

    private static func isLeftover(_ text: String) -> Bool {
        let lower = text.lowercased()
        return text.hasPrefix(".") || leftoverNames.contains(lower)
            || leftoverEndings.contains { lower.hasSuffix($0) } && !isQuestion(lower)
            // Word writes "~WRL0001.tmp"; Excel saves as eight hex digits without an ending and renames that.
            || lower.hasPrefix("~wr") || isTemporaryOfExcel(text)
    }

    /// "5D7A4B00"; "20230705" is more likely somebody's date.
    private static func isTemporaryOfExcel(_ text: String) -> Bool {
        text.utf8.count == 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
            && text.utf8.contains { $0 > 0x39 }
    }

    /// A question to a unit, into which its officer writes the answer: "m3 - xa binh an - 6 thang dau nam 2026 - hoi lai.txt". The texts about
    /// files begin with a file's name, and end after its ending.
    private static func isQuestion(_ lower: String) -> Bool {
        lower.wholeMatch(of: /m[0-9]{1,6} - .* - hoi lai\.txt/) != nil
    }

    private static let leftoverNames: Set<String> = ["desktop.ini", "thumbs.db", "ehthumbs.db"]
    private static let leftoverEndings =
        [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download"] + CompanionName.endings
    private static let systemFolders: Set<String> = ["$recycle.bin", "system volume information", "lost+found"]

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // Characters that turn the reading direction make "fdp.xlsx" out of "xslx.pdf".
        case .format: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        default: false
        }
    }
}
