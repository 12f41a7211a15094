/// The name that was probably meant.
public enum NearestName {
    /// Nil where none of the allowed names is near.
    public static func of(_ name: String, among allowed: some Sequence<String>) -> String? {
        let limit = max(2, name.count / 3)
        return allowed.sorted().map { ($0, EditDistance.between(name, $0, limit: limit)) }.filter { $0.1 <= limit }
            .min { $0.1 < $1.1 }?.0
    }
}
