/// How fast a body has to come: who sends a byte now and then holds a connection that others need.
struct BodyPace {
    /// A form, whole.
    static let form = BodyPace(grace: .seconds(30), rate: nil)
    /// A file: after the first minute so many bytes a second on average.
    static let file = BodyPace(grace: .seconds(60), rate: 1_024)

    private let grace: Duration
    /// Nil where all of it has to be there in the time of grace.
    private let rate: Int?

    private init(grace: Duration, rate: Int?) {
        self.grace = grace
        self.rate = rate
    }

    /// Whether so many bytes are enough so long after the first was waited for.
    func allows(_ bytes: Int, after time: Duration) -> Bool {
        guard time > grace else { return true }
        guard let rate else { return false }
        let seconds = Int((time - grace).components.seconds)
        return bytes / rate >= seconds
    }
}
