/// Finds units of the country by their names, for labels that name none near the reporting territory.
///
/// Made when it is first asked: a hash and a row for each unit, less than a quarter of a megabyte.
final class CountryNames: Sendable {
    static let shared = OnFirstUse { CountryNames(.shared) }

    private let country: CountryUnits
    private static let words = UnitKinds.shipped.words
    /// In the order of the hashes; equal ones stand side by side.
    private let entries: [(hash: Int, row: Int32)]

    private init(_ country: CountryUnits) {
        self.country = country
        entries = (0..<country.count).map { row in
            (Self.words.of(country.name(ofRow: row)).joined(separator: " ").hashValue, Int32(row))
        }.sorted { ($0.hash, $0.row) < ($1.hash, $1.row) }
    }

    /// The units that bear a name, and those whose authority or receiving body does.
    func units(named name: String) -> [(rank: UnitSpellings.Rank, unit: AdministrativeUnit)] {
        let words = name.split(separator: " ").map(String.init)
        var found = rows(named: name).map { (UnitSpellings.Rank.name, country[$0]) }
        for (rank, heads) in [(UnitSpellings.Rank.authority, Self.words.committees), (.intake, Self.words.intakes)] {
            for head in heads where words.count > head.count && words.starts(with: head) {
                let rest = words.dropFirst(head.count).joined(separator: " ")
                found += rows(named: rest).map { (rank, country[$0]) }
            }
        }
        return found
    }

    private func rows(named name: String) -> [Int] {
        let hash = name.hashValue
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = low + (high - low) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        // Two names may have one hash.
        return entries[low...].prefix { $0.hash == hash }.map { Int($0.row) }
            .filter { Self.words.of(country.name(ofRow: $0)).joined(separator: " ") == name }
    }
}
