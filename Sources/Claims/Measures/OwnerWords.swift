import ReportingKit

/// Who is named in a text, with the places of the names.
struct OwnerWords: Sendable {
    enum Owner: Hashable, Sendable {
        case known(Measure.Owner)
        /// "của huyện": the authority or the territory, as the sentence goes on.
        case bare
        /// Somebody of whom the tables say nothing.
        case foreign
    }

    struct Mention: Hashable {
        let owner: Owner
        /// Positions among the words.
        let range: Range<Int>
        /// "trên địa bàn huyện" says where; whoever is named besides is meant.
        var isPlace = false
    }

    private struct Phrase: Sendable {
        let words: [String]
        let owner: Owner
        var isPlace = false
    }

    private let phrases: [String: [Phrase]]
    /// What may follow "các xã, thị trấn" and says the same: "trên địa bàn huyện".
    private let within: [[String]]

    init(register: UnitRegister, reportingUnit: AdministrativeUnit, on date: CalendarDate) {
        let name = WordKeys.words(reportingUnit.name)
        let level = name.first ?? ""
        let committee = WordKeys.words("UBND")
        var phrases: [Phrase] = []
        func add(_ words: [String], _ owner: Owner, isPlace: Bool = false) {
            guard !words.isEmpty else { return }
            phrases.append(Phrase(words: words, owner: owner, isPlace: isPlace))
        }
        for own in [[level], name] {
            add(committee + own, .known(.own))
            for prefix in ["toàn", "cả", "toàn địa bàn", "chung toàn", "tính chung toàn"] {
                add(WordKeys.words(prefix) + own, .known(.whole))
            }
            for prefix in ["trên địa bàn", "trên địa bàn toàn", "tại địa bàn"] {
                add(WordKeys.words(prefix) + own, .known(.whole), isPlace: true)
            }
            add(WordKeys.words("của") + own, .bare)
        }
        let said = SetWords(reportingUnit, on: date, register: register)
        // A commune's offices may say "cấp xã" of themselves.
        let ownLevel = reportingUnit.kind.levelName ?? said.level
        add(WordKeys.words(ownLevel), .known(.level))
        add(WordKeys.words("cấp") + [level], .known(.level))
        for below in SpokenSets.namesBelow(said) {
            add(below, .known(.lower))
            if below.first == Self.all { add(WordKeys.words("tại") + below, .known(.lower)) }
        }
        if let word = said.below?.level.split(separator: " ").last, said.below?.areAuthorities == true {
            for prefix in ["tuyến", "khối"] { add(WordKeys.words("\(prefix) \(word)"), .known(.lower)) }
        }
        for kind in register.kinds.all where !kind.hasAuthority && kind != said.below?.kind {
            for word in kind.levelWords { add(WordKeys.words("cấp \(word)"), .foreign) }
        }
        for unit in register.children(of: reportingUnit.code, on: date) {
            for name in [unit.name] + unit.aliases {
                for words in Self.spellings(WordKeys.words(name), around: WordKeys.words(reportingUnit.name)) {
                    guard words.count > 1 else { continue }
                    add(words, .known(.unit(unit.id)))
                    if unit.kind.isTerritorial { add(committee + words, .known(.unit(unit.id))) }
                }
            }
        }
        self.phrases = Dictionary(grouping: phrases) { $0.words[0] }
        within = ["trên địa bàn", "trên địa bàn toàn", "trong", "thuộc", "trong toàn", "trực thuộc"].flatMap { prefix in
            [WordKeys.words(prefix) + name, WordKeys.words(prefix) + [level]]
        }.sorted { $0.count > $1.count }
    }

    private static let all = WordKeys.key("các")

    /// "Phòng Tư pháp huyện Bình Sơn", "Phòng Tư pháp huyện" and "Phòng Tư pháp" inside its district.
    private static func spellings(_ words: [String], around: [String]) -> [[String]] {
        guard words.count > around.count, Array(words.suffix(around.count)) == around else { return [words] }
        let short = Array(words.dropLast(around.count))
        return [words, short + around.prefix(1), short]
    }

    func mentions(in text: SentenceWords) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < text.words.count {
            let found = (phrases[text.words[index].key] ?? []).compactMap { phrase in
                text.length(of: phrase.words, at: index, skipping: [], overCommas: true).map { ($0, phrase) }
            }.max { $0.0 < $1.0 }
            guard let (length, phrase) = found else {
                index += 1
                continue
            }
            var end = index + length
            if phrase.owner == .known(.lower) {
                let further = within.compactMap { text.length(of: $0, at: end, skipping: [], overCommas: false) }.max()
                end += further ?? 0
            }
            mentions.append(Mention(owner: phrase.owner, range: index..<end, isPlace: phrase.isPlace))
            index = end
        }
        return mentions
    }
}
