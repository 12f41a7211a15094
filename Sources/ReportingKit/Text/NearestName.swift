/// The name that was probably meant.
public enum NearestName {
    /// Nil where none of the allowed names is near; of equally near ones the first in the alphabet.
    public static func of(_ name: String, among allowed: some Sequence<String>) -> String? {
        of(name, among: allowed.sorted(), limit: max(2, name.count / 3)) { $0 }
    }

    /// The first of the nearest, no more than `limit` changes away.
    public static func of<Item>(
        _ name: String, among items: some Sequence<Item>, limit: Int, spelled: (Item) -> String
    ) -> Item? {
        items.map { (item: $0, distance: EditDistance.between(name, spelled($0), limit: limit)) }
            .filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.item
    }

    /// As faults ask administrators: `did you mean "incoming_total"?`
    public static func question(for name: String, among allowed: some Sequence<String>) -> String? {
        of(name, among: allowed).map { "did you mean \"\($0)\"?" }
    }
}
