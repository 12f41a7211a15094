import ReportingKit
import Store

/// Which returned files are about which unit: by the unit of the first error, else by the unit's code, or its name with
/// tones, in the file's name or folder.
///
/// Asked for thousands of units and returns at once: the words of each path are looked up among the names, not each
/// name in each path.
struct ReturnsByUnit {
    private var files: [UnitCode: [String]] = [:]

    init(_ returns: [(file: ReceivedFile, unit: UnitCode?)], among units: [(code: UnitCode, name: String)]) {
        let codes = Set(units.map(\.code))
        var named: [String: [UnitCode]] = [:]
        var longest = 0
        for unit in units {
            let words = Self.words(unit.name)
            longest = max(longest, words.count)
            named[words.joined(separator: " "), default: []].append(unit.code)
        }
        for (file, unit) in returns {
            if let unit {
                files[unit, default: []].append(file.name)
                continue
            }
            let words = Self.words((file.folder ?? "") + "/" + file.name)
            var found: Set<UnitCode> = Set(words.map { UnitCode($0) }).intersection(codes)
            for start in words.indices {
                var phrase = ""
                for word in words[start...].prefix(longest) {
                    phrase += phrase.isEmpty ? word : " " + word
                    found.formUnion(named[phrase] ?? [])
                }
            }
            for unit in found { files[unit, default: []].append(file.name) }
        }
    }

    /// The names of the files, in the order of the returns.
    subscript(unit: UnitCode) -> [String] { files[unit] ?? [] }

    /// "Xã Bình An" is no part of "Xã Bình Anh".
    private static func words(_ text: String) -> [String] {
        VietnameseText.clean(text).lowercased().split { !$0.isNumber && !$0.isLetter }.map(String.init)
    }
}
