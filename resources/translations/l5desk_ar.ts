<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;الدليل</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;حول</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;لوحة المفاتيح</translation>
    </message>
    <message>
        <source>What is &amp;new</source>
        <translation>ال&amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>ال&amp;تراخيص</translation>
    </message>
    <message>
        <source>&amp;Safety</source>
        <translation>ال&amp;سلامة</translation>
    </message>
    <message>
        <source>Ha&amp;zards</source>
        <translation>الم&amp;خاطر</translation>
    </message>
    <message>
        <source>An offline desktop assistant for L5 lumbar nerve root impingement.</source>
        <translation>مساعد مكتبي يعمل دون اتصال لانضغاط جذر العصب القطني L5.</translation>
    </message>
    <message>
        <source>For clinicians. It is not validated, not a medical device, and replaces no judgement. It never connects to any network.</source>
        <translation>للمختصين الطبيين. لم يُتحقق من صحته سريريًا، وليس جهازًا طبيًا، ولا يحل محل أي حكم طبي. لا يتصل أبدًا بأي شبكة.</translation>
    </message>
    <message>
        <source>**Updates** come as a file, from where you got this version; nothing looks for them. Install the new file over the old one: settings and cases stay.</source>
        <translation>**التحديثات** تأتي كملف من المكان الذي حصلت منه على هذه النسخة؛ لا شيء يبحث عنها. ثبّت الملف الجديد فوق القديم: تبقى الإعدادات والحالات.</translation>
    </message>
    <message>
        <source>**Rules:** {0} {1} of {2}</source>
        <translation>**القواعد:** {0} {1} بتاريخ ‏{2}</translation>
    </message>
    <message>
        <source>**Digest:** {0}</source>
        <translation>**البصمة:** {0}</translation>
    </message>
    <message>
        <source>**Review:** {0}</source>
        <translation>**المراجعة:** {0}</translation>
    </message>
    <message>
        <source>not reviewed by a clinician</source>
        <translation>لم يراجعه مختص طبي</translation>
    </message>
    <message>
        <source>**Runs on:** Python {0}, Qt {1}</source>
        <translation>**يعمل على:** Python {0}‏، Qt {1}</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>The chart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Y, N</source>
        <translation>Y‏، N</translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation>نعم، لا</translation>
    </message>
    <message>
        <source>1 to 9, 0 to 5, T</source>
        <translation>1 إلى 9، 0 إلى 5، T</translation>
    </message>
    <message>
        <source>the option or grade of that number; T is ten</source>
        <translation>الخيار أو الدرجة بهذا الرقم؛ T هي عشرة</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>cannot assess</source>
        <translation>لا يمكن التقييم</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>unfold the body map, where there is one</source>
        <translation>فتح خريطة الجسم حيث توجد</translation>
    </message>
    <message>
        <source>the same key again, Delete</source>
        <translation>المفتاح نفسه مرة أخرى، Delete</translation>
    </message>
    <message>
        <source>take the answer back</source>
        <translation>سحب الإجابة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>next open question, at the end of a page the next page</source>
        <translation>السؤال المفتوح التالي، وفي نهاية الصفحة الصفحة التالية</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>أعلى، أسفل</translation>
    </message>
    <message>
        <source>question before, after</source>
        <translation>السؤال السابق، التالي</translation>
    </message>
    <message>
        <source>Left, Right, Space</source>
        <translation>يسار، يمين، مسافة</translation>
    </message>
    <message>
        <source>move among the answers, press one</source>
        <translation>التنقل بين الإجابات، الضغط على واحدة</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>how to ask or examine, and why</source>
        <translation>كيف تسأل أو تفحص، ولماذا</translation>
    </message>
    <message>
        <source>Alt+N</source>
        <translation>Alt+ل</translation>
    </message>
    <message>
        <source>none of these, for the open history questions</source>
        <translation>لا شيء منها، لأسئلة التاريخ المفتوحة</translation>
    </message>
    <message>
        <source>Alt+X, Alt+B</source>
        <translation>Alt+ت، Alt+ر</translation>
    </message>
    <message>
        <source>next page, page before</source>
        <translation>الصفحة التالية، السابقة</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>الأسهم</translation>
    </message>
    <message>
        <source>from step to step along the links</source>
        <translation>من خطوة إلى خطوة على امتداد الروابط</translation>
    </message>
    <message>
        <source>what the step says, and why</source>
        <translation>ما تقوله الخطوة، ولماذا</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>fold its phase, or unfold it</source>
        <translation>طي مرحلتها أو فتحها</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>back to where the patient is</source>
        <translation>العودة إلى موضع المريض</translation>
    </message>
    <message>
        <source>Ctrl+plus, Ctrl+minus</source>
        <translation>Ctrl+زائد، Ctrl+ناقص</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>أكبر، أصغر</translation>
    </message>
    <message>
        <source>Ctrl+9, Ctrl+0</source>
        <translation>Ctrl+9‏، Ctrl+0</translation>
    </message>
    <message>
        <source>where the patient is, the whole chart</source>
        <translation>موضع المريض، المخطط كله</translation>
    </message>
    <message>
        <source>Ctrl+F, F3</source>
        <translation>Ctrl+F‏، F3</translation>
    </message>
    <message>
        <source>find words, find the next</source>
        <translation>بحث عن كلمات، التالي</translation>
    </message>
    <message>
        <source>Alt+1, 2, 3</source>
        <translation>Alt+1‏، 2، 3</translation>
    </message>
    <message>
        <source>go to intake, flowchart, conclusion</source>
        <translation>الذهاب إلى الأسئلة، المخطط، الخلاصة</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>back to the patient from anywhere</source>
        <translation>العودة إلى المريض من أي مكان</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>explore the chart without a patient</source>
        <translation>استكشاف المخطط بلا مريض</translation>
    </message>
    <message>
        <source>1 to 9, Backspace</source>
        <translation>1 إلى 9، Backspace</translation>
    </message>
    <message>
        <source>exploring: take the way of that number, go back</source>
        <translation>عند الاستكشاف: السير في طريق هذا الرقم، الرجوع</translation>
    </message>
    <message>
        <source>on the rail at the side: from room to room</source>
        <translation>على الشريط الجانبي: من غرفة إلى غرفة</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave rulesets, settings or help</source>
        <translation>مغادرة القواعد أو الإعدادات أو المساعدة</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>لم يُقيَّم</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>لا يُسأل عنه</translation>
    </message>
    <message>
        <source>set aside, it contradicts another answer</source>
        <translation>وُضع جانبًا، يناقض إجابة أخرى</translation>
    </message>
    <message>
        <source>{value} of {top}</source>
        <translation>{value} من {top}</translation>
    </message>
</context>
<context>
    <name>AssessRoom</name>
    <message>
        <source>Intake</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Flowchart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>الخلاصة</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Near</source>
        <translation>قريب</translation>
    </message>
    <message>
        <source>Show where the patient is</source>
        <translation>إظهار مكان المريض</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>كامل</translation>
    </message>
    <message>
        <source>Show the whole chart</source>
        <translation>إظهار المخطط كله</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find in the chart</source>
        <translation>البحث في المخطط</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>إظهار المخطط</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Show it as a list</source>
        <translation>إظهاره كقائمة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Choose what the chart shows</source>
        <translation>اختيار ما يُظهره المخطط</translation>
    </message>
    <message>
        <source>Follow the patient</source>
        <translation>تتبع المريض</translation>
    </message>
    <message>
        <source>Overview in the corner</source>
        <translation>نظرة عامة في الزاوية</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>معنى العلامات</translation>
    </message>
    <message>
        <source>Unfold all phases</source>
        <translation>فتح كل المراحل</translation>
    </message>
    <message>
        <source>Fold all phases</source>
        <translation>طي كل المراحل</translation>
    </message>
    <message>
        <source>Fold automatically</source>
        <translation>الطي تلقائيًا</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>المراحل</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Always printed</source>
        <translation>يُطبع دائمًا</translation>
    </message>
    <message>
        <source>Tick it if you have talked about it</source>
        <translation>ضع علامة إذا تحدثت عنه مع المريض</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>Body map</source>
        <translation>خريطة الجسم</translation>
    </message>
</context>
<context>
    <name>ChapterText</name>
    <message>
        <source>Manual</source>
        <translation>الدليل</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart: {0}</source>
        <translation>المخطط: {0}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New case</source>
        <translation>حالة &amp;جديدة</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;فتح حالة…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ال&amp;أخيرة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>حفظ &amp;باسم…</translation>
    </message>
    <message>
        <source>&amp;Handout for the patient…</source>
        <translation>&amp;ورقة المريض…</translation>
    </message>
    <message>
        <source>&amp;Export the chart…</source>
        <translation>&amp;تصدير المخطط…</translation>
    </message>
    <message>
        <source>&amp;Print the chart…</source>
        <translation>&amp;طباعة المخطط…</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>الإ&amp;عدادات</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>&amp;نسخ الملخص</translation>
    </message>
    <message>
        <source>&amp;intake</source>
        <translation>الأ&amp;سئلة</translation>
    </message>
    <message>
        <source>&amp;flowchart</source>
        <translation>ال&amp;مخطط</translation>
    </message>
    <message>
        <source>&amp;conclusion</source>
        <translation>ال&amp;خلاصة</translation>
    </message>
    <message>
        <source>&amp;Assess</source>
        <translation>ال&amp;تقييم</translation>
    </message>
    <message>
        <source>&amp;Explore the chart</source>
        <translation>استكشا&amp;ف المخطط</translation>
    </message>
    <message>
        <source>&amp;Rulesets</source>
        <translation>مجموعات ال&amp;قواعد</translation>
    </message>
    <message>
        <source>&amp;Compare rulesets</source>
        <translation>&amp;مقارنة القواعد</translation>
    </message>
    <message>
        <source>R&amp;eferences</source>
        <translation>المرا&amp;جع</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;الدليل</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Safety</source>
        <translation>ال&amp;سلامة</translation>
    </message>
    <message>
        <source>&amp;About l5desk</source>
        <translation>&amp;حول l5desk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>الم&amp;ظهر</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>ال&amp;صياغة</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>حجم ال&amp;نص</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>ال&amp;قواعد</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>{0}…</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>اذهب إلى {0}</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>أظهر {0}</translation>
    </message>
</context>
<context>
    <name>ComparisonPanel</name>
    <message>
        <source>On this patient</source>
        <translation>لهذا المريض</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;قارن</translation>
    </message>
    <message>
        <source>&amp;with</source>
        <translation>&amp;مع</translation>
    </message>
    <message>
        <source>On &amp;this patient</source>
        <translation>ل&amp;هذا المريض</translation>
    </message>
    <message>
        <source>On ever&amp;y patient</source>
        <translation>ل&amp;كل مريض</translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message>
        <source>Nothing that is still open lowers this.</source>
        <translation>لا شيء مما بقي مفتوحًا يخفض هذا.</translation>
    </message>
    <message>
        <source>These findings would lead elsewhere. Any one line is enough.</source>
        <translation>هذه النتائج تقود إلى مكان آخر. يكفي أي سطر وحده.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>‏؛ </translation>
    </message>
    <message>
        <source>Any one red flag of:</source>
        <translation>أي علامة خطر من:</translation>
    </message>
    <message>
        <source>Not known; would matter if found</source>
        <translation>غير معروف؛ يهم إن وُجد</translation>
    </message>
    <message>
        <source>Still unknown, worth finding out</source>
        <translation>ما زال مجهولًا ويستحق المعرفة</translation>
    </message>
    <message>
        <source>Would have to be different</source>
        <translation>يجب أن يكون مختلفًا</translation>
    </message>
    <message>
        <source>and</source>
        <translation>و</translation>
    </message>
    <message>
        <source>No alarm in one answer</source>
        <translation>لا إنذار في إجابة واحدة</translation>
    </message>
    <message>
        <source>It is still possible: answers are open.</source>
        <translation>ما زال ممكنًا: هناك إجابات مفتوحة.</translation>
    </message>
    <message>
        <source>Excluded by</source>
        <translation>يستبعده</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>متحقق</translation>
    </message>
    <message>
        <source>it does not</source>
        <translation>غير متحقق</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>It decides: {0}</source>
        <translation>يحسم: {0}</translation>
    </message>
    <message>
        <source>Sooner for:</source>
        <translation>أبكر عند:</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طوارئ</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>قريبًا</translation>
    </message>
    <message>
        <source>Soon. {0}</source>
        <translation>قريبًا. {0}</translation>
    </message>
    <message>
        <source>{0} at least, whatever else is answered</source>
        <translation>{0} على الأقل، مهما كانت بقية الإجابات</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>لا شيء معروف بعد</translation>
    </message>
    <message>
        <source>To be examined today by someone who can</source>
        <translation>يجب أن يفحصه اليوم من يستطيع ذلك</translation>
    </message>
    <message>
        <source>If what could not be assessed is normal: {0}</source>
        <translation>إذا كان ما تعذر تقييمه طبيعيًا: {0}</translation>
    </message>
    <message>
        <source>More answers are needed</source>
        <translation>يلزم مزيد من الإجابات</translation>
    </message>
    <message>
        <source>What could not be assessed can be a sign of cauda equina syndrome. It must not be taken as normal, and it cannot wait.</source>
        <translation>ما تعذر تقييمه قد يكون علامة على متلازمة ذيل الفرس. يجب ألا يُعد طبيعيًا، ولا يمكن أن ينتظر.</translation>
    </message>
    <message>
        <source>Not settled.</source>
        <translation>غير محسوم.</translation>
    </message>
    <message>
        <source>What follows is not certain until these are answered.</source>
        <translation>ما يلي ليس مؤكدًا حتى يُجاب عن هذه.</translation>
    </message>
    <message>
        <source>One of: {0}</source>
        <translation>واحد من: {0}</translation>
    </message>
    <message>
        <source>Could not be assessed:</source>
        <translation>تعذر تقييمه:</translation>
    </message>
    <message>
        <source>Still open:</source>
        <translation>ما زال مفتوحًا:</translation>
    </message>
    <message>
        <source>Noted, alone no alarm:</source>
        <translation>مسجَّل، وليس إنذارًا وحده:</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>وغيرها</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>السبب: {0}</translation>
    </message>
    <message>
        <source>Instead: {0}</source>
        <translation>بدلًا منها: {0}</translation>
    </message>
    <message>
        <source>Which conclusion this was decided on is not recorded.</source>
        <translation>لم يُسجَّل على أي خلاصة كان هذا القرار.</translation>
    </message>
    <message>
        <source>Decided on: {0}. The conclusion has changed since.</source>
        <translation>القرار كان على: {0}. تغيرت الخلاصة منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>By when: {0}</source>
        <translation>متى: {0}</translation>
    </message>
    <message>
        <source>Who: {0}</source>
        <translation>من: {0}</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>مدعوم</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>مختلف عليه</translation>
    </message>
    <message>
        <source>argued against</source>
        <translation>حجج ضده</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Arguments for it hold, none against it.</source>
        <translation>تتحقق حجج لصالحه ولا حجة ضده.</translation>
    </message>
    <message>
        <source>Sources disagree: arguments on both sides hold and are not weighed.</source>
        <translation>المصادر مختلفة: تتحقق حجج من الجانبين ولا تُوزن.</translation>
    </message>
    <message>
        <source>Arguments against it hold, none for it.</source>
        <translation>تتحقق حجج ضده ولا حجة لصالحه.</translation>
    </message>
    <message>
        <source>A reason not to use it holds in this patient.</source>
        <translation>يتحقق في هذا المريض سبب لعدم استعماله.</translation>
    </message>
    <message>
        <source>An answer that could exclude or support it is open.</source>
        <translation>إجابة قد تستبعده أو تدعمه ما زالت مفتوحة.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لصالحه</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>ضده</translation>
    </message>
    <message>
        <source>Excludes it</source>
        <translation>يستبعده</translation>
    </message>
    <message>
        <source> (if it applies: open)</source>
        <translation> (إن انطبق: مفتوح)</translation>
    </message>
    <message>
        <source>strength: {0}</source>
        <translation>القوة: {0}</translation>
    </message>
    <message>
        <source>certainty: {0}</source>
        <translation>اليقين: {0}</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>غير مصنف</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Must be assessed today:</source>
        <translation>يجب تقييمه اليوم:</translation>
    </message>
    <message>
        <source>Outside the usual range, please check:</source>
        <translation>خارج المعتاد، يرجى التحقق:</translation>
    </message>
    <message>
        <source>Answered, but does not apply here, so not counted:</source>
        <translation>أُجيب عنه لكنه لا ينطبق هنا ولا يُحسب:</translation>
    </message>
    <message>
        <source>Not assessed:</source>
        <translation>لم يُقيَّم:</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>قُرئ جزئيًا</translation>
    </message>
    <message>
        <source>read in another&apos;s account</source>
        <translation>قُرئ في نص آخر</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>لم يُتحقق منه</translation>
    </message>
</context>
<context>
    <name>ConclusionPane</name>
    <message>
        <source>Conclusion</source>
        <translation>الخلاصة</translation>
    </message>
    <message>
        <source>What to do, if so</source>
        <translation>ماذا تفعل، إن كان كذلك</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ماذا تفعل</translation>
    </message>
    <message>
        <source>About the answers</source>
        <translation>عن الإجابات</translation>
    </message>
    <message>
        <source>Options ({0})</source>
        <translation>الخيارات ({0})</translation>
    </message>
    <message>
        <source>Not assessed ({0})</source>
        <translation>لم يُقيَّم ({0})</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Every answer behind it</source>
        <translation>كل إجابة وراء ذلك</translation>
    </message>
    <message>
        <source>Sources ({0})</source>
        <translation>المصادر ({0})</translation>
    </message>
    <message>
        <source>See again</source>
        <translation>الموعد القادم</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>No alarm among %n answers</source>
        <translation>
            <numerusform>لا إنذار في %n إجابة</numerusform>
            <numerusform>لا إنذار في إجابة واحدة (%n)</numerusform>
            <numerusform>لا إنذار في إجابتين (%n)</numerusform>
            <numerusform>لا إنذار في %n إجابات</numerusform>
            <numerusform>لا إنذار في %n إجابة</numerusform>
            <numerusform>لا إنذار في %n إجابة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No alarm among {0} of %n core questions answered</source>
        <translation>
            <numerusform>لا إنذار فيما أُجيب عنه: {0} من %n سؤال أساسي</numerusform>
            <numerusform>لا إنذار فيما أُجيب عنه: {0} من سؤال أساسي واحد (%n)</numerusform>
            <numerusform>لا إنذار فيما أُجيب عنه: {0} من سؤالين أساسيين (%n)</numerusform>
            <numerusform>لا إنذار فيما أُجيب عنه: {0} من %n أسئلة أساسية</numerusform>
            <numerusform>لا إنذار فيما أُجيب عنه: {0} من %n سؤالًا أساسيًا</numerusform>
            <numerusform>لا إنذار فيما أُجيب عنه: {0} من %n سؤال أساسي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No alarm among %n answered</source>
        <translation>
            <numerusform>لا إنذار في %n إجابة</numerusform>
            <numerusform>لا إنذار في إجابة واحدة (%n)</numerusform>
            <numerusform>لا إنذار في إجابتين (%n)</numerusform>
            <numerusform>لا إنذار في %n إجابات</numerusform>
            <numerusform>لا إنذار في %n إجابة</numerusform>
            <numerusform>لا إنذار في %n إجابة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>وغيرها (%n)</numerusform>
            <numerusform>وغيرها (%n)</numerusform>
            <numerusform>وغيرها (%n)</numerusform>
            <numerusform>وغيرها (%n)</numerusform>
            <numerusform>وغيرها (%n)</numerusform>
            <numerusform>وغيرها (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more sets of findings</source>
        <translation>
            <numerusform>ولا مجموعات نتائج أخرى (%n)</numerusform>
            <numerusform>ومجموعة نتائج أخرى (%n)</numerusform>
            <numerusform>ومجموعتا نتائج أخريان (%n)</numerusform>
            <numerusform>و%n مجموعات نتائج أخرى</numerusform>
            <numerusform>و%n مجموعة نتائج أخرى</numerusform>
            <numerusform>و%n مجموعة نتائج أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n answers</source>
        <translation>
            <numerusform>بسبب %n إجابة</numerusform>
            <numerusform>بسبب إجابة واحدة (%n)</numerusform>
            <numerusform>بسبب إجابتين (%n)</numerusform>
            <numerusform>بسبب %n إجابات</numerusform>
            <numerusform>بسبب %n إجابة</numerusform>
            <numerusform>بسبب %n إجابة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hazards; severity and likelihood are {0}.</source>
        <translation>
            <numerusform>لا مخاطر (%n)؛ الشدة والاحتمال {0}.</numerusform>
            <numerusform>خطر واحد (%n)؛ الشدة والاحتمال {0}.</numerusform>
            <numerusform>خطران (%n)؛ الشدة والاحتمال {0}.</numerusform>
            <numerusform>%n مخاطر؛ الشدة والاحتمال {0}.</numerusform>
            <numerusform>%n خطرًا؛ الشدة والاحتمال {0}.</numerusform>
            <numerusform>%n خطر؛ الشدة والاحتمال {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions left</source>
        <translation>
            <numerusform>لم يبقَ أي سؤال (%n)</numerusform>
            <numerusform>بقي سؤال واحد (%n)</numerusform>
            <numerusform>بقي سؤالان (%n)</numerusform>
            <numerusform>بقيت %n أسئلة</numerusform>
            <numerusform>بقي %n سؤالًا</numerusform>
            <numerusform>بقي %n سؤال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next step settled, %n not asked yet</source>
        <translation>
            <numerusform>الخطوة التالية محسومة، لا أسئلة لم تُطرح (%n)</numerusform>
            <numerusform>الخطوة التالية محسومة، سؤال واحد لم يُطرح بعد (%n)</numerusform>
            <numerusform>الخطوة التالية محسومة، سؤالان لم يُطرحا بعد (%n)</numerusform>
            <numerusform>الخطوة التالية محسومة، %n أسئلة لم تُطرح بعد</numerusform>
            <numerusform>الخطوة التالية محسومة، %n سؤالًا لم يُطرح بعد</numerusform>
            <numerusform>الخطوة التالية محسومة، %n سؤال لم يُطرح بعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n not needed</source>
        <translation>
            <numerusform>{0}، لا أسئلة غير لازمة (%n)</numerusform>
            <numerusform>{0}، سؤال واحد غير لازم (%n)</numerusform>
            <numerusform>{0}، سؤالان غير لازمين (%n)</numerusform>
            <numerusform>{0}، %n أسئلة غير لازمة</numerusform>
            <numerusform>{0}، %n سؤالًا غير لازم</numerusform>
            <numerusform>{0}، %n سؤال غير لازم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;None of these (%n questions above)</source>
        <translation>
            <numerusform>&amp;لا شيء منها (لا أسئلة أعلاه: %n)</numerusform>
            <numerusform>&amp;لا شيء منها (سؤال واحد أعلاه: %n)</numerusform>
            <numerusform>&amp;لا شيء منها (السؤالان أعلاه: %n)</numerusform>
            <numerusform>&amp;لا شيء منها (%n أسئلة أعلاه)</numerusform>
            <numerusform>&amp;لا شيء منها (%n سؤالًا أعلاه)</numerusform>
            <numerusform>&amp;لا شيء منها (%n سؤال أعلاه)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are kept.</source>
        <translation>
            <numerusform>ولم تبقَ حالات أخرى (%n).</numerusform>
            <numerusform>وبقيت حالة أخرى (%n).</numerusform>
            <numerusform>وبقيت حالتان أخريان (%n).</numerusform>
            <numerusform>وبقيت %n حالات أخرى.</numerusform>
            <numerusform>وبقيت %n حالة أخرى.</numerusform>
            <numerusform>وبقيت %n حالة أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>لا أسئلة (%n)</numerusform>
            <numerusform>سؤال واحد (%n)</numerusform>
            <numerusform>سؤالان (%n)</numerusform>
            <numerusform>%n أسئلة</numerusform>
            <numerusform>%n سؤالًا</numerusform>
            <numerusform>%n سؤال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>لا خطوات (%n)</numerusform>
            <numerusform>خطوة واحدة (%n)</numerusform>
            <numerusform>خطوتان (%n)</numerusform>
            <numerusform>%n خطوات</numerusform>
            <numerusform>%n خطوة</numerusform>
            <numerusform>%n خطوة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them conclusions</source>
        <translation>
            <numerusform>ليس منها خلاصات (%n)</numerusform>
            <numerusform>منها خلاصة واحدة (%n)</numerusform>
            <numerusform>منها خلاصتان (%n)</numerusform>
            <numerusform>منها %n خلاصات</numerusform>
            <numerusform>منها %n خلاصة</numerusform>
            <numerusform>منها %n خلاصة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;قبول</translation>
    </message>
    <message>
        <source>Overr&amp;ule…</source>
        <translation>ر&amp;فض…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;سحب القرار</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Something went wrong in the program; your answers are kept. The details are in {0}</source>
        <translation>حدث خطأ في البرنامج؛ إجاباتك محفوظة. التفاصيل في {0}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About this step</source>
        <translation>عن هذه الخطوة</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>معنى العلامات</translation>
    </message>
    <message>
        <source>The words beside a mark say the same.</source>
        <translation>الكلمات بجانب العلامة تقول الشيء نفسه.</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Assess</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>استكشاف</translation>
    </message>
    <message>
        <source>Rulesets</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Open a case</source>
        <translation>فتح حالة</translation>
    </message>
    <message>
        <source>Cases (*.l5case *.yaml *.yml)</source>
        <translation>حالات (*.l5case *.yaml *.yml)</translation>
    </message>
    <message>
        <source>Cases (*.l5case)</source>
        <translation>حالات (*.l5case)</translation>
    </message>
    <message>
        <source>YAML text (*.yaml)</source>
        <translation>نص YAML ‏(*.yaml)</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>حفظ الحالة</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>تصدير المخطط</translation>
    </message>
    <message>
        <source>Exported as {0}.</source>
        <translation>صُدّر باسم {0}.</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>الملخص في الحافظة.</translation>
    </message>
    <message>
        <source>case</source>
        <translation>حالة</translation>
    </message>
</context>
<context>
    <name>Everybody</name>
    <message>
        <source>Comparison</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>Open an e&amp;xample as a new case</source>
        <translation>فتح م&amp;ثال كحالة جديدة</translation>
    </message>
    <message>
        <source>Every patient is being compared…</source>
        <translation>تجري مقارنة كل المرضى…</translation>
    </message>
    <message>
        <source>They part at</source>
        <translation>يفترقان عند</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>They never disagree, on any of {0} patients.</source>
        <translation>لا يختلفان أبدًا، في أي من {0} مريض.</translation>
    </message>
    <message>
        <source>Of {0} patients whom their rules can tell apart, they disagree on those below. What touches an alarm stands first. The numbers count combinations of answers, not people.</source>
        <translation>من {0} مريض تميزهم قواعدهما، يختلفان في المذكورين أدناه. ما يمس إنذارًا يأتي أولًا. الأرقام تعد تركيبات إجابات لا أشخاصًا.</translation>
    </message>
    <message>
        <source>Example, not a patient</source>
        <translation>مثال، ليس مريضًا</translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message>
        <source>Exploring, not a patient</source>
        <translation>استكشاف، ليس مريضًا</translation>
    </message>
    <message>
        <source>Where none of the other ways is taken.</source>
        <translation>حيث لا يُسلك أي من الطرق الأخرى.</translation>
    </message>
    <message>
        <source>Any one line is enough:</source>
        <translation>يكفي أي سطر وحده:</translation>
    </message>
    <message>
        <source>and one more set of findings</source>
        <translation>ومجموعة نتائج أخرى</translation>
    </message>
    <message>
        <source>Impossible: no patient at all goes this way.</source>
        <translation>مستحيل: لا يسير أي مريض في هذا الطريق.</translation>
    </message>
    <message>
        <source>Impossible: no patient can go this way after</source>
        <translation>مستحيل: لا يستطيع أي مريض السير هنا بعد</translation>
    </message>
    <message>
        <source>and</source>
        <translation>و</translation>
    </message>
    <message>
        <source>Asked, and not there: {0}</source>
        <translation>سُئل عنه وليس موجودًا: {0}</translation>
    </message>
    <message>
        <source>Nothing: everybody comes here.</source>
        <translation>لا شيء: الجميع يصلون إلى هنا.</translation>
    </message>
    <message>
        <source>From here still possible: {0}</source>
        <translation>من هنا ما زال ممكنًا: {0}</translation>
    </message>
    <message>
        <source>A safer rule stands here in place of</source>
        <translation>هنا قاعدة أكثر أمانًا بدلًا من</translation>
    </message>
    <message>
        <source>The sources disagree: {0}</source>
        <translation>المصادر مختلفة: {0}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لصالحه</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>ضده</translation>
    </message>
    <message>
        <source>The walk has passed here.</source>
        <translation>مر المسار من هنا.</translation>
    </message>
    <message>
        <source>Impossible: nobody on this walk comes here.</source>
        <translation>مستحيل: لا أحد يصل إلى هنا في هذا المسار.</translation>
    </message>
    <message>
        <source>For example, this is enough:</source>
        <translation>مثلًا، هذا يكفي:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>{way}: leads to {step}</source>
        <translation>{way}: يؤدي إلى {step}</translation>
    </message>
    <message>
        <source>Leave these answers out</source>
        <translation>ترك هذه الإجابات</translation>
    </message>
</context>
<context>
    <name>ExploreRoom</name>
    <message>
        <source>Back a step</source>
        <translation>خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Start blank</source>
        <translation>البدء فارغًا</translation>
    </message>
    <message>
        <source>Start from this patient&apos;s answers</source>
        <translation>البدء من إجابات هذا المريض</translation>
    </message>
    <message>
        <source>Back a step (Backspace)</source>
        <translation>خطوة إلى الوراء (Backspace)</translation>
    </message>
    <message>
        <source>The walk</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Flowchart</source>
        <translation>المخطط</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The unsaved answers of the case before are kept.</source>
        <translation>إجابات الحالة السابقة غير المحفوظة باقية.</translation>
    </message>
    <message>
        <source>The unsaved answers of {0} are kept.</source>
        <translation>إجابات {0} غير المحفوظة باقية.</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>ال&amp;عودة إليها</translation>
    </message>
    <message>
        <source>This case was saved under {id} {old}. It is assessed under the installed {id} {new} now, so its conclusion may differ.</source>
        <translation>حُفظت هذه الحالة تحت {id} {old}. تُقيَّم الآن تحت {id} {new} المثبت، فقد تختلف خلاصتها.</translation>
    </message>
    <message>
        <source>A case last answered {0} was not saved; it is kept.</source>
        <translation>حالة أُجيب عنها آخر مرة ‏{0} لم تُحفظ؛ وهي باقية.</translation>
    </message>
    <message>
        <source>One more is kept.</source>
        <translation>بقيت واحدة أخرى.</translation>
    </message>
    <message>
        <source>Go &amp;on with it</source>
        <translation>&amp;المتابعة بها</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;تجاهلها</translation>
    </message>
    <message>
        <source>The program was cut off. This is the case saved in {0}.</source>
        <translation>انقطع البرنامج. هذه هي الحالة المحفوظة في {0}.</translation>
    </message>
    <message>
        <source>The program was cut off. This is the case as last answered {0}.</source>
        <translation>انقطع البرنامج. هذه هي الحالة كما أُجيب عنها آخر مرة، ‏{0}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the chart</source>
        <translation>البحث في المخطط</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>السابق (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>التالي (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>لم يوجد شيء</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>ليس {0}</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} أو أكثر</translation>
    </message>
    <message>
        <source>more than {0}</source>
        <translation>أكثر من {0}</translation>
    </message>
    <message>
        <source>{0} or less</source>
        <translation>{0} أو أقل</translation>
    </message>
    <message>
        <source>less than {0}</source>
        <translation>أقل من {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} إلى {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} و{1}</translation>
    </message>
</context>
<context>
    <name>Flowchart</name>
    <message>
        <source>Why: {0}</source>
        <translation>السبب: {0}</translation>
    </message>
    <message>
        <source>What would lead here</source>
        <translation>ما الذي يؤدي إلى هنا</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>ما ينظر فيه</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ماذا تفعل</translation>
    </message>
    <message>
        <source>Options, with what speaks for and against</source>
        <translation>الخيارات، مع ما لها وما عليها</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Who: {0}</source>
        <translation>من: {0}</translation>
    </message>
    <message>
        <source>for</source>
        <translation>لصالحه</translation>
    </message>
    <message>
        <source>against</source>
        <translation>ضده</translation>
    </message>
    <message>
        <source>excludes it</source>
        <translation>يستبعده</translation>
    </message>
    <message>
        <source>cannot save &apos;{0}&apos;: choose .svg, .png or .pdf, not &apos;{1}&apos;</source>
        <translation>تعذر حفظ &apos;{0}&apos;: اختر ‎.svg أو ‎.png أو ‎.pdf وليس &apos;{1}&apos;</translation>
    </message>
    <message>
        <source>no patient</source>
        <translation>لا مريض</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>reviewed by {0}</source>
        <translation>راجعه {0}</translation>
    </message>
    <message>
        <source>draft, not reviewed by a clinician</source>
        <translation>مسودة، لم يراجعها مختص طبي</translation>
    </message>
    <message>
        <source>{0}: the way so far; every step follows</source>
        <translation>{0}: الطريق حتى الآن؛ ثم كل الخطوات</translation>
    </message>
    <message>
        <source>{0}: every step</source>
        <translation>{0}: كل الخطوات</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>صفحة {0} من {1}</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>أنت هنا</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>تم المرور</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>مفترض</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>the answers so far lead here</source>
        <translation>الإجابات حتى الآن تؤدي إلى هنا</translation>
    </message>
    <message>
        <source>the answers so far lead here, but some that could change it are missing</source>
        <translation>الإجابات حتى الآن تؤدي إلى هنا، لكن تنقص إجابات قد تغير ذلك</translation>
    </message>
    <message>
        <source>the way of this patient leads through it</source>
        <translation>طريق هذا المريض يمر من هنا</translation>
    </message>
    <message>
        <source>it follows only if what could not be assessed is as it is assumed to be</source>
        <translation>لا يتبع إلا إذا كان ما تعذر تقييمه كما يُفترض</translation>
    </message>
    <message>
        <source>answers that are still open can lead here</source>
        <translation>إجابات ما زالت مفتوحة قد تؤدي إلى هنا</translation>
    </message>
    <message>
        <source>a later visit starts here</source>
        <translation>زيارة لاحقة تبدأ هنا</translation>
    </message>
    <message>
        <source>it comes only if something is found that has not been recorded</source>
        <translation>لا يأتي إلا إذا وُجد شيء لم يُسجَّل</translation>
    </message>
    <message>
        <source>with these answers nothing leads here at this visit</source>
        <translation>بهذه الإجابات لا شيء يؤدي إلى هنا في هذه الزيارة</translation>
    </message>
    <message>
        <source>here, not settled</source>
        <translation>هنا، غير محسوم</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>مسلوك</translation>
    </message>
    <message>
        <source>assumed, not settled</source>
        <translation>مفترض، غير محسوم</translation>
    </message>
    <message>
        <source>may still come</source>
        <translation>قد يأتي بعد</translation>
    </message>
    <message>
        <source>at a later visit</source>
        <translation>في زيارة لاحقة</translation>
    </message>
    <message>
        <source>only if found</source>
        <translation>فقط إن وُجد</translation>
    </message>
    <message>
        <source>not at this visit</source>
        <translation>ليس في هذه الزيارة</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>أسئلة</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>قرار</translation>
    </message>
    <message>
        <source>action</source>
        <translation>إجراء</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>خلاصة</translation>
    </message>
    <message>
        <source>folded phase</source>
        <translation>مرحلة مطوية</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طوارئ</translation>
    </message>
    <message>
        <source>Urgent referral</source>
        <translation>إحالة عاجلة</translation>
    </message>
    <message>
        <source>Image now</source>
        <translation>تصوير الآن</translation>
    </message>
    <message>
        <source>Surgical referral</source>
        <translation>إحالة جراحية</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>حقنة</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Conservative</source>
        <translation>علاج محافظ</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>تعافٍ</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>خارج النطاق</translation>
    </message>
    <message>
        <source>Answers missing</source>
        <translation>إجابات ناقصة</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>72 hours</source>
        <translation>72 ساعة</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>أسبوعان</translation>
    </message>
    <message>
        <source>6 weeks</source>
        <translation>6 أسابيع</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 أشهر</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>روتيني</translation>
    </message>
</context>
<context>
    <name>FlowchartPane</name>
    <message>
        <source>Chart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Arrow keys follow the links, Enter tells more, Space folds the phase.</source>
        <translation>مفاتيح الأسهم تتبع الروابط، وEnter يخبر بالمزيد، والمسافة تطوي المرحلة.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>&amp;Walk there</source>
        <translation>اذهب إلى &amp;هناك</translation>
    </message>
    <message>
        <source>&amp;Walk back here</source>
        <translation>عد إلى ه&amp;نا</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>? = cannot assess</source>
        <translation>? = لا يمكن التقييم</translation>
    </message>
</context>
<context>
    <name>HandoutChoices</name>
    <message>
        <source>&amp;Large print</source>
        <translation>طباعة &amp;كبيرة</translation>
    </message>
    <message>
        <source>&amp;Next check on</source>
        <translation>الفحص ال&amp;قادم في</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy MMMM d</translation>
    </message>
    <message>
        <source>Date of the next check</source>
        <translation>تاريخ الفحص القادم</translation>
    </message>
    <message>
        <source>in plain words, for the patient</source>
        <translation>بكلمات بسيطة، للمريض</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Emergency number</source>
        <translation>رقم ال&amp;طوارئ</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>ال&amp;ورق</translation>
    </message>
    <message>
        <source>&amp;Add a line</source>
        <translation>أ&amp;ضف سطرًا</translation>
    </message>
    <message>
        <source>&amp;What is printed</source>
        <translation>ما ي&amp;طبع</translation>
    </message>
    <message>
        <source>No native-speaking clinician has checked these words. They print together with their English; explain them with an interpreter.</source>
        <translation>لم يتحقق مختص طبي من أهل اللغة من هذه الكلمات. تُطبع مع نصها الإنجليزي؛ اشرحها بمساعدة مترجم.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) not translated yet print in English.</source>
        <translation>
            <numerusform>لا أجزاء غير مترجمة (%n).</numerusform>
            <numerusform>جزء واحد (%n) لم يُترجم بعد يُطبع بالإنجليزية.</numerusform>
            <numerusform>جزءان (%n) لم يُترجما بعد يُطبعان بالإنجليزية.</numerusform>
            <numerusform>%n أجزاء لم تُترجم بعد تُطبع بالإنجليزية.</numerusform>
            <numerusform>%n جزءًا لم يُترجم بعد يُطبع بالإنجليزية.</numerusform>
            <numerusform>%n جزء لم يُترجم بعد يُطبع بالإنجليزية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutPreview</name>
    <message>
        <source>Handout</source>
        <translation>ورقة المريض</translation>
    </message>
    <message>
        <source>This is an emergency: first enter the number to call. It is kept.</source>
        <translation>هذه حالة طوارئ: أدخل أولًا الرقم الذي يُتصل به. يُحفظ.</translation>
    </message>
</context>
<context>
    <name>Hazards</name>
    <message>
        <source>Minor</source>
        <translation>طفيفة</translation>
    </message>
    <message>
        <source>Significant</source>
        <translation>ملحوظة</translation>
    </message>
    <message>
        <source>Considerable</source>
        <translation>كبيرة</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>جسيمة</translation>
    </message>
    <message>
        <source>Catastrophic</source>
        <translation>كارثية</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>ضعيف جدًا</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>ضعيف</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>مرتفع جدًا</translation>
    </message>
    <message>
        <source>controlled</source>
        <translation>مضبوط</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>not in this version</source>
        <translation>ليس في هذا الإصدار</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>proposed, not assessed by a clinician</source>
        <translation>مقترحان، لم يقيّمهما مختص طبي</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>المخاطر</translation>
    </message>
    <message>
        <source>{0}, {1} · {2}</source>
        <translation>الشدة {0}، الاحتمال {1} · {2}</translation>
    </message>
    <message>
        <source>What remains: {0}</source>
        <translation>ما يبقى: {0}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{name} must lie between {low} and {high} {unit}; this is not recorded.</source>
        <translation>{name} يجب أن يكون بين {low} و{high} {unit}؛ لم يُسجَّل هذا.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Y</source>
        <comment>the key that answers yes</comment>
        <translation>Y</translation>
    </message>
    <message>
        <source>How to ask or examine, and why (F1)</source>
        <translation>كيف تسأل أو تفحص، ولماذا (F1)</translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation>حول: {0}</translation>
    </message>
    <message>
        <source>Body map</source>
        <translation>خريطة الجسم</translation>
    </message>
    <message>
        <source>Answer on a drawing of the legs (M)</source>
        <translation>الإجابة على رسم للساقين (M)</translation>
    </message>
    <message>
        <source>How to ask or examine</source>
        <translation>كيف تسأل أو تفحص</translation>
    </message>
    <message>
        <source>Why do we ask?</source>
        <translation>لماذا نسأل؟</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Cannot assess</source>
        <translation>لا يمكن التقييم</translation>
    </message>
    <message>
        <source>Cannot assess (C)</source>
        <translation>لا يمكن التقييم (C)</translation>
    </message>
    <message>
        <source>MRC grade</source>
        <translation>درجة MRC</translation>
    </message>
    <message>
        <source>{0}: what each number means</source>
        <translation>{0}: معنى كل رقم</translation>
    </message>
    <message>
        <source>Drawing: {0}</source>
        <translation>رسم: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>Answered together with others, by one press</source>
        <translation>أُجيب عنه مع غيره بضغطة واحدة</translation>
    </message>
    <message>
        <source>Bladder, bowel, saddle, sexual function</source>
        <translation>المثانة والأمعاء ومنطقة السرج والوظيفة الجنسية</translation>
    </message>
    <message>
        <source>Where the pain is</source>
        <translation>مكان الألم</translation>
    </message>
    <message>
        <source>History</source>
        <translation>التاريخ المرضي</translation>
    </message>
    <message>
        <source>If examined or measured</source>
        <translation>إذا فُحص أو قيس</translation>
    </message>
    <message>
        <source>Would only refine the options</source>
        <translation>يدقق الخيارات فقط</translation>
    </message>
    <message>
        <source>Not needed so far</source>
        <translation>غير لازم حتى الآن</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>غير لازم</translation>
    </message>
    <message>
        <source>No question left</source>
        <translation>لم يبق سؤال</translation>
    </message>
    <message>
        <source>1 question left</source>
        <translation>بقي سؤال واحد</translation>
    </message>
    <message>
        <source>Set aside, please check: {0}</source>
        <translation>وُضع جانبًا، يرجى التحقق: {0}</translation>
    </message>
    <message>
        <source>Kept, but it does not apply here and counts for nothing.</source>
        <translation>محفوظ، لكنه لا ينطبق هنا ولا يُحسب.</translation>
    </message>
    <message>
        <source>Outside the usual {0} to {1} {2}: please check.</source>
        <translation>خارج المعتاد من {0} إلى {1} {2}: يرجى التحقق.</translation>
    </message>
    <message>
        <source>&amp;None of these (1 question above)</source>
        <translation>&amp;لا شيء منها (سؤال واحد أعلاه)</translation>
    </message>
    <message>
        <source>Answered together ({0}): {1}.</source>
        <translation>أُجيب عنها معًا ({0}): {1}.</translation>
    </message>
    <message>
        <source>It helps to decide, on the chart:</source>
        <translation>يساعد في القرار، على المخطط:</translation>
    </message>
    <message>
        <source>It tells whether this is found:</source>
        <translation>يبين إن كان هذا موجودًا:</translation>
    </message>
    <message>
        <source>It settles whether these are asked:</source>
        <translation>يحسم إن كانت هذه تُسأل:</translation>
    </message>
    <message>
        <source>It changes this advice:</source>
        <translation>يغير هذه النصيحة:</translation>
    </message>
    <message>
        <source>It speaks for or against:</source>
        <translation>يتكلم لصالح أو ضد:</translation>
    </message>
    <message>
        <source>For the record only: no rule of this pathway reads it.</source>
        <translation>للسجل فقط: لا تقرؤه أي قاعدة في هذا المسار.</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>أمام</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>خلف</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>{0}, right leg</source>
        <translation>{0}، الساق اليمنى</translation>
    </message>
    <message>
        <source>{0}, left leg</source>
        <translation>{0}، الساق اليسرى</translation>
    </message>
    <message>
        <source>Tap the furthest point the pain reaches.</source>
        <translation>المس أبعد نقطة يصل إليها الألم.</translation>
    </message>
    <message>
        <source>Tap each area with changed feeling; anything else by the buttons.</source>
        <translation>المس كل منطقة تغير فيها الإحساس؛ وأي شيء آخر بالأزرار.</translation>
    </message>
    <message>
        <source>Side of the symptoms is answered too: left. Ask about the right leg.</source>
        <translation>أُجيب أيضًا عن جهة الأعراض: اليسرى. اسأل عن الساق اليمنى.</translation>
    </message>
    <message>
        <source>Side of the symptoms is answered too: right. Ask about the left leg.</source>
        <translation>أُجيب أيضًا عن جهة الأعراض: اليمنى. اسأل عن الساق اليسرى.</translation>
    </message>
    <message>
        <source>Both legs. Striped: in one of them, or in both.</source>
        <translation>الساقان. المخطط: في إحداهما أو في كلتيهما.</translation>
    </message>
    <message>
        <source>C cannot assess (?), Enter next, F1 help</source>
        <translation>C لا يمكن التقييم (?)، Enter التالي، F1 مساعدة</translation>
    </message>
    <message>
        <source>M body map, {0}</source>
        <translation>M خريطة الجسم، {0}</translation>
    </message>
    <message>
        <source>Y yes, N no, {0}</source>
        <translation>Y نعم، N لا، {0}</translation>
    </message>
    <message>
        <source>{0}–{1} choose, {2}</source>
        <translation>{0}–{1} اختيار، {2}</translation>
    </message>
    <message>
        <source>0–9 choose, T ten, {0}</source>
        <translation>0–9 اختيار، T عشرة، {0}</translation>
    </message>
    <message>
        <source>Type the number, {0}</source>
        <translation>اكتب الرقم، {0}</translation>
    </message>
    <message>
        <source>1–{0} mark, 0 none, {1}</source>
        <translation>1–{0} تعليم، 0 لا شيء، {1}</translation>
    </message>
    <message>
        <source>1–9 and A–{0} mark, 0 none, {1}</source>
        <translation>1–9 وA–{0} تعليم، 0 لا شيء، {1}</translation>
    </message>
    <message>
        <source>Ne&amp;xt: {0}</source>
        <translation>ال&amp;تالي: {0}</translation>
    </message>
    <message>
        <source>Nothing open on other pages</source>
        <translation>لا شيء مفتوح في صفحات أخرى</translation>
    </message>
    <message>
        <source>Nothing left to ask</source>
        <translation>لم يبق ما يُسأل</translation>
    </message>
</context>
<context>
    <name>IntakePane</name>
    <message>
        <source>Intake</source>
        <translation>الأسئلة</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>way: {0}</source>
        <translation>طريق: {0}</translation>
    </message>
    <message>
        <source>way back: a later visit starts there</source>
        <translation>طريق العودة: زيارة لاحقة تبدأ هناك</translation>
    </message>
    <message>
        <source>conclusion: emergency</source>
        <translation>خلاصة: طوارئ</translation>
    </message>
    <message>
        <source>conclusion: urgent</source>
        <translation>خلاصة: عاجل</translation>
    </message>
    <message>
        <source>conclusion: soon</source>
        <translation>خلاصة: قريبًا</translation>
    </message>
    <message>
        <source>conclusion: planned</source>
        <translation>خلاصة: مخطط لها</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>, </source>
        <translation>‏، </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New case</source>
        <translation>حالة جديدة</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Chapters</source>
        <translation>الفصول</translation>
    </message>
    <message>
        <source>l5desk: manual</source>
        <translation>l5desk: الدليل</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>OtherConclusions</name>
    <message>
        <source>Decisive answers</source>
        <translation>الإجابات الحاسمة</translation>
    </message>
    <message>
        <source>What would change this</source>
        <translation>ما الذي يغير هذا</translation>
    </message>
    <message>
        <source>Why not …?</source>
        <translation>لماذا ليس …؟</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline of the chart</source>
        <translation>قائمة المخطط</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>At a later visit</source>
        <translation>في زيارة لاحقة</translation>
    </message>
</context>
<context>
    <name>OverruleForm</name>
    <message>
        <source>Overrule</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>What is done instead?</source>
        <translation>ماذا يُفعل بدلًا من ذلك؟</translation>
    </message>
    <message>
        <source>Your name (an emergency needs it)</source>
        <translation>اسمك (مطلوب في الطوارئ)</translation>
    </message>
    <message>
        <source>Your name (optional)</source>
        <translation>اسمك (اختياري)</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Say why: it is kept with the case.</source>
        <translation>اذكر السبب: يُحفظ مع الحالة.</translation>
    </message>
    <message>
        <source>An emergency is overruled by name: say who you are.</source>
        <translation>لا تُرفض حالة طوارئ إلا باسم: اذكر من أنت.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the chart</source>
        <translation>نظرة عامة على المخطط</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>*No native-speaking clinician has reviewed this translation.*</source>
        <translation>لم يراجع هذه الترجمة أي مختص طبي ناطق بهذه اللغة.</translation>
    </message>
    <message>
        <source>*This page is written in English.*</source>
        <translation>هذه الصفحة مكتوبة بالإنجليزية.</translation>
    </message>
</context>
<context>
    <name>PagesPreview</name>
    <message>
        <source>Save as pi&amp;cture…</source>
        <translation>حفظ ك&amp;صورة…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;حفظ كملف PDF…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>صفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ كملف PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF ‏(*.pdf)</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>حفظ كصورة</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>حُفظ باسم {file}</translation>
    </message>
    <message>
        <source>No printer is set up on this computer: save a PDF and print it elsewhere.</source>
        <translation>لا توجد طابعة مُعدّة على هذا الحاسوب: احفظ ملف PDF واطبعه في مكان آخر.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>أُرسل إلى الطابعة</translation>
    </message>
</context>
<context>
    <name>PaperChoices</name>
    <message>
        <source>With the ans&amp;wers ticked</source>
        <translation>مع تعليم &amp;الإجابات</translation>
    </message>
    <message>
        <source>No native-speaking clinician has checked the translations: the form says so on each page.</source>
        <translation>لم يتحقق مختص طبي من أهل اللغة من الترجمات: يذكر النموذج ذلك في كل صفحة.</translation>
    </message>
    <message>
        <source>No native-speaking clinician has checked the translations: each prints with its English.</source>
        <translation>لم يتحقق مختص طبي من أهل اللغة من الترجمات: تُطبع كل واحدة مع نصها الإنجليزي.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>ال&amp;حجم</translation>
    </message>
    <message>
        <source>&amp;Emergency number</source>
        <translation>رقم ال&amp;طوارئ</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>ال&amp;ورق</translation>
    </message>
    <message>
        <source>&amp;Add a line</source>
        <translation>أ&amp;ضف سطرًا</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>First enter the number to call in an emergency. It is kept.</source>
        <translation>أدخل أولًا رقم الطوارئ الذي يُتصل به. يُحفظ.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Letter</source>
        <translation>ليتر</translation>
    </message>
    <message>
        <source>Safety-net card</source>
        <translation>بطاقة علامات الخطر</translation>
    </message>
    <message>
        <source>Referral letter</source>
        <translation>رسالة إحالة</translation>
    </message>
    <message>
        <source>Record summary</source>
        <translation>ملخص للسجل</translation>
    </message>
    <message>
        <source>Paper form</source>
        <translation>نموذج ورقي</translation>
    </message>
    <message>
        <source>Folds to the size of a bank card</source>
        <translation>تُطوى إلى حجم بطاقة مصرفية</translation>
    </message>
    <message>
        <source>A6, a postcard</source>
        <translation>A6، بطاقة بريدية</translation>
    </message>
    <message>
        <source>Large print, a whole page</source>
        <translation>طباعة كبيرة، صفحة كاملة</translation>
    </message>
    <message>
        <source>Flowchart</source>
        <translation>المخطط</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Case label, not a name</source>
        <translation>وسم الحالة، ليس اسمًا</translation>
    </message>
    <message>
        <source>A pseudonym for this case; never the patient&apos;s name</source>
        <translation>اسم مستعار لهذه الحالة؛ وليس اسم المريض أبدًا</translation>
    </message>
    <message>
        <source>Case label, not the patient&apos;s name</source>
        <translation>وسم الحالة، وليس اسم المريض</translation>
    </message>
    <message>
        <source>Weakest L5 muscle</source>
        <translation>أضعف عضلات L5</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>مفتوحة: %n</numerusform>
            <numerusform>مفتوحة: %n</numerusform>
            <numerusform>مفتوحة: %n</numerusform>
            <numerusform>مفتوحة: %n</numerusform>
            <numerusform>مفتوحة: %n</numerusform>
            <numerusform>مفتوحة: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core questions open</source>
        <translation>
            <numerusform>لا أسئلة أساسية مفتوحة (%n)</numerusform>
            <numerusform>سؤال أساسي واحد مفتوح (%n)</numerusform>
            <numerusform>سؤالان أساسيان مفتوحان (%n)</numerusform>
            <numerusform>%n أسئلة أساسية مفتوحة</numerusform>
            <numerusform>%n سؤالًا أساسيًا مفتوحًا</numerusform>
            <numerusform>%n سؤال أساسي مفتوح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assessed</source>
        <translation>
            <numerusform>لم تُقيَّم: %n</numerusform>
            <numerusform>لم تُقيَّم: %n</numerusform>
            <numerusform>لم تُقيَّم: %n</numerusform>
            <numerusform>لم تُقيَّم: %n</numerusform>
            <numerusform>لم تُقيَّم: %n</numerusform>
            <numerusform>لم تُقيَّم: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of this patient yet</source>
        <translation>لا شيء معروف عنه بعد</translation>
    </message>
    <message>
        <source>Age, side and duration are not known yet</source>
        <translation>العمر والجهة والمدة غير معروفة بعد</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>مفتوح: {0}</translation>
    </message>
    <message>
        <source>Not assessed: {0}</source>
        <translation>لم يُقيَّم: {0}</translation>
    </message>
    <message>
        <source>1 core question open: {0}</source>
        <translation>سؤال أساسي واحد مفتوح: {0}</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>its period ended on {0}</source>
        <translation>انتهت مدة سريانها في ‏{0}</translation>
    </message>
    <message>
        <source>its period begins on {0}</source>
        <translation>تبدأ مدة سريانها في ‏{0}</translation>
    </message>
    <message>
        <source>Approved on {0}</source>
        <translation>تاريخ الاعتماد: ‏{0}</translation>
    </message>
    <message>
        <source>Last reviewed on {0}</source>
        <translation>تاريخ آخر مراجعة: ‏{0}</translation>
    </message>
    <message>
        <source>In force from {0} to {1}</source>
        <translation>سارية من ‏{0} إلى ‏{1}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>Statement or reference</source>
        <translation>عبارة أو مرجع</translation>
    </message>
    <message>
        <source>Find words, such as pregabalin placebo</source>
        <translation>ابحث عن كلمات، مثل pregabalin placebo</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>أظهر</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>الموجود</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Nothing contains all these words.</source>
        <translation>لا شيء يحوي كل هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>They part at:</source>
        <translation>يفترقان عند:</translation>
    </message>
    <message>
        <source>Where they part on other patients is shown under “On every patient”.</source>
        <translation>مواضع افتراقهما لدى مرضى آخرين تظهر تحت «لكل مريض».</translation>
    </message>
    <message>
        <source>On this patient both walk the same way.</source>
        <translation>لهذا المريض يسلكان الطريق نفسه.</translation>
    </message>
    <message>
        <source>On this patient they say the same, by another way.</source>
        <translation>لهذا المريض يقولان الشيء نفسه بطريق آخر.</translation>
    </message>
    <message>
        <source>On this patient they do not say the same.</source>
        <translation>لهذا المريض لا يقولان الشيء نفسه.</translation>
    </message>
    <message>
        <source>By when: {0}</source>
        <translation>متى: {0}</translation>
    </message>
    <message>
        <source>Its walk has no such step.</source>
        <translation>ليس في مسارها خطوة كهذه.</translation>
    </message>
    <message>
        <source>It stops here: an answer is open.</source>
        <translation>تتوقف هنا: جواب ما زال مفتوحًا.</translation>
    </message>
    <message>
        <source>It corrects its sources here:</source>
        <translation>تصحح مصادرها هنا:</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>العبارات</translation>
    </message>
    <message>
        <source>Statements followed</source>
        <translation>العبارات المتبعة</translation>
    </message>
    <message>
        <source>Statements corrected</source>
        <translation>العبارات المصححة</translation>
    </message>
    <message>
        <source>Editorial statements</source>
        <translation>العبارات التحريرية</translation>
    </message>
    <message>
        <source>Related questions</source>
        <translation>أسئلة ذات صلة</translation>
    </message>
    <message>
        <source>References</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>متبعة</translation>
    </message>
    <message>
        <source>corrected: a safer rule stands in its place</source>
        <translation>مصححة: في مكانها قاعدة أكثر أمانًا</translation>
    </message>
    <message>
        <source>about the document, not about patients</source>
        <translation>عن الوثيقة لا عن المرضى</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>It cites, as printed</source>
        <translation>تستشهد بـ، كما طُبع</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>What the rules make of it</source>
        <translation>ماذا تصنع القواعد بها</translation>
    </message>
    <message>
        <source>What bears on this question</source>
        <translation>ما يتصل بهذا السؤال</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ماذا تقول</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>أين قُرئت</translation>
    </message>
    <message>
        <source>Where it is used in these rules</source>
        <translation>أين يُستعمل في هذه القواعد</translation>
    </message>
    <message>
        <source>Nowhere in this ruleset.</source>
        <translation>ليست في أي مكان من هذه القواعد.</translation>
    </message>
    <message>
        <source>It cannot be used</source>
        <translation>لا يمكن استعمالها</translation>
    </message>
    <message>
        <source>Version {0} of {1} · {2}</source>
        <translation>النسخة {0} بتاريخ ‏{1} · {2}</translation>
    </message>
    <message>
        <source>{0} · digest {1}</source>
        <translation>{0} · البصمة {1}</translation>
    </message>
    <message>
        <source>What is proved</source>
        <translation>ما أُثبت</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>لا شيء بعد.</translation>
    </message>
    <message>
        <source>Over {0} patients whom its rules can tell apart, in {1} seconds on {2}. A proof says that the rules do what they promise. It does not say that the medicine is right.</source>
        <translation>على {0} مريض تميزهم قواعدها، في {1} ثانية بتاريخ ‏{2}. البرهان يقول إن القواعد تفعل ما تعد به. ولا يقول إن الطب صحيح.</translation>
    </message>
    <message>
        <source>It cites {0} of {1} references; the references panel lists them.</source>
        <translation>تستشهد بـ{0} من أصل {1} من المراجع؛ لوحة المراجع تسردها.</translation>
    </message>
    <message>
        <source>Every patient reaches an end: no decision has a gap</source>
        <translation>كل مريض يصل إلى نهاية: لا ثغرة في أي قرار</translation>
    </message>
    <message>
        <source>No patient has two ways on, so the order of rules and answers carries no meaning</source>
        <translation>لا مريض أمامه طريقان معًا، فلا معنى لترتيب القواعد والإجابات</translation>
    </message>
    <message>
        <source>Whatever is still unknown, no step is taken that a later answer would take back</source>
        <translation>مهما بقي مجهولًا، لا تُتخذ خطوة تلغيها إجابة لاحقة</translation>
    </message>
    <message>
        <source>Every step and every candidate is reached by somebody</source>
        <translation>كل خطوة وكل خيار يصل إليه مريض ما</translation>
    </message>
    <message>
        <source>No red flag and no raising answer lowers the urgency of anybody</source>
        <translation>لا علامة خطر ولا إجابة رافعة تخفض درجة الاستعجال لأحد</translation>
    </message>
    <message>
        <source>Answers that contradict others can be put right, and meanwhile hide no alarm</source>
        <translation>الإجابات المتناقضة يمكن تصحيحها، ولا تحجب أي إنذار إلى حينه</translation>
    </message>
    <message>
        <source>What the ruleset demands of every patient, its invariants, holds for everybody</source>
        <translation>ما تشترطه القواعد لكل مريض، أي ثوابتها، يصح لدى الجميع</translation>
    </message>
    <message>
        <source>Whatever has a condition of its own applies to somebody where it counts</source>
        <translation>كل ما له شرط خاص ينطبق على أحد حيث يُحتسب</translation>
    </message>
    <message>
        <source>No two codes that exclude each other are ever offered together</source>
        <translation>لا يُعرض أبدًا رمزان ينفي أحدهما الآخر معًا</translation>
    </message>
    <message>
        <source>Every code is offered to somebody</source>
        <translation>كل رمز يُعرض لأحد ما</translation>
    </message>
    <message>
        <source>The form for days without power leads every patient where the program does</source>
        <translation>استمارة أيام انقطاع الكهرباء تقود كل مريض حيث يقوده البرنامج</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>active</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>متقاعد</translation>
    </message>
    <message>
        <source>not reviewed by a clinician</source>
        <translation>لم يراجعه مختص طبي</translation>
    </message>
    <message>
        <source>reviewed by {0}</source>
        <translation>راجعه {0}</translation>
    </message>
    <message>
        <source>read at its source</source>
        <translation>قُرئ في مصدره</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>قُرئ جزئيًا</translation>
    </message>
    <message>
        <source>known from another text</source>
        <translation>معروف من نص آخر</translation>
    </message>
    <message>
        <source>not seen, only named elsewhere</source>
        <translation>لم يُر، ذُكر في مكان آخر فقط</translation>
    </message>
    <message>
        <source>ruleset</source>
        <translation>مجموعة قواعد</translation>
    </message>
    <message>
        <source>question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>تعريف</translation>
    </message>
    <message>
        <source>step</source>
        <translation>خطوة</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>توصية</translation>
    </message>
    <message>
        <source>option</source>
        <translation>خيار</translation>
    </message>
    <message>
        <source>code</source>
        <translation>رمز</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>عبارة</translation>
    </message>
    <message>
        <source>handout</source>
        <translation>ورقة</translation>
    </message>
    <message>
        <source>corrected by the {0}</source>
        <translation>صُحح بـ{0}</translation>
    </message>
</context>
<context>
    <name>RulesErrands</name>
    <message>
        <source>These rules do not know what was answered already: {0}</source>
        <translation>لا تعرف هذه القواعد ما أُجيب عنه من قبل: {0}</translation>
    </message>
    <message>
        <source>This patient is assessed by {0} {1} now; the answers are the same.</source>
        <translation>يُقيَّم هذا المريض الآن وفق {0} {1}؛ والإجابات هي نفسها.</translation>
    </message>
    <message>
        <source>The rules followed for this patient have no such step.</source>
        <translation>ليس في القواعد المتبعة لهذا المريض مثل هذه الخطوة.</translation>
    </message>
</context>
<context>
    <name>RulesRoom</name>
    <message>
        <source>Rulesets</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>References</source>
        <translation>المراجع</translation>
    </message>
</context>
<context>
    <name>RulesetsPanel</name>
    <message>
        <source>About this ruleset</source>
        <translation>حول هذه القواعد</translation>
    </message>
    <message>
        <source>Fo&amp;llow for this patient</source>
        <translation>ا&amp;تبعها لهذا المريض</translation>
    </message>
    <message>
        <source>&amp;New patients start with it</source>
        <translation>للمرضى ال&amp;جدد</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>&amp;مقارنة…</translation>
    </message>
    <message>
        <source>Rulesets</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>%v of %m proved</source>
        <translation>بُرهن %v من %m</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>البرهان</translation>
    </message>
    <message>
        <source>followed now</source>
        <translation>متبعة الآن</translation>
    </message>
    <message>
        <source>default</source>
        <translation>الافتراضية</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>لا يمكن استعمالها</translation>
    </message>
    <message>
        <source>not proved yet</source>
        <translation>لم تُبرهن بعد</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>مبرهنة</translation>
    </message>
    <message>
        <source>NOT proved</source>
        <translation>غير مبرهنة</translation>
    </message>
    <message>
        <source>The answers of this patient are kept when other rules are followed.</source>
        <translation>تبقى إجابات هذا المريض عند اتباع قواعد أخرى.</translation>
    </message>
    <message>
        <source>It can be chosen for patients once everything is proved.</source>
        <translation>يمكن اختيارها للمرضى متى بُرهن كل شيء.</translation>
    </message>
    <message>
        <source>It cannot be chosen for patients: not everything could be proved.</source>
        <translation>لا يمكن اختيارها للمرضى: لم يمكن برهان كل شيء.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>{said} (did you mean &apos;{one}&apos;?)</source>
        <translation>{said} (هل تقصد &apos;{one}&apos;؟)</translation>
    </message>
    <message>
        <source>{said}; please check them, the emergency number above all</source>
        <translation>{said}؛ تحقق منها، ورقم الطوارئ قبل كل شيء</translation>
    </message>
    <message>
        <source>{said}; &apos;{one}&apos; is used instead</source>
        <translation>{said}؛ يُستخدم &apos;{one}&apos; بدلًا منه</translation>
    </message>
    <message>
        <source>{said}; the settings are as at first</source>
        <translation>{said}؛ الإعدادات كما كانت في البداية</translation>
    </message>
    <message>
        <source>{said}; the file is kept as &apos;{one}&apos;</source>
        <translation>{said}؛ الملف محفوظ باسم &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>{said}; the file could not be put aside</source>
        <translation>{said}؛ تعذر وضع الملف جانبًا</translation>
    </message>
    <message>
        <source>the settings could not be read</source>
        <translation>تعذرت قراءة الإعدادات</translation>
    </message>
    <message>
        <source>settings not understood: {one}</source>
        <translation>إعدادات غير مفهومة: {one}</translation>
    </message>
    <message>
        <source>cannot read &apos;{one}&apos;: {said}</source>
        <translation>تتعذر قراءة &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>cannot save &apos;{one}&apos;: {said}</source>
        <translation>يتعذر حفظ &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>cannot make &apos;{one}&apos;: {said}</source>
        <translation>يتعذر إنشاء &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>cannot remove &apos;{one}&apos;: {said}</source>
        <translation>يتعذر حذف &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>you have no permission</source>
        <translation>ليس لديك إذن</translation>
    </message>
    <message>
        <source>the disk can only be read; choose another place</source>
        <translation>القرص للقراءة فقط؛ اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another place</source>
        <translation>القرص ممتلئ؛ أفرغ مساحة أو اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another place</source>
        <translation>حصتك من القرص ممتلئة؛ أفرغ مساحة أو اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>the file would be too large for this disk</source>
        <translation>سيكون الملف أكبر من أن يسعه هذا القرص</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>لا يوجد ملف أو مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>a file of that name is in the way</source>
        <translation>يوجد ملف بهذا الاسم يمنع ذلك</translation>
    </message>
    <message>
        <source>a part of the path is not a folder</source>
        <translation>جزء من المسار ليس مجلدًا</translation>
    </message>
    <message>
        <source>it is a folder; choose a file</source>
        <translation>هذا مجلد؛ اختر ملفًا</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>الاسم طويل جدًا؛ اختر اسمًا أقصر</translation>
    </message>
    <message>
        <source>the links lead round in a circle</source>
        <translation>الروابط تدور في حلقة</translation>
    </message>
    <message>
        <source>too many files are open; close other programs and try again</source>
        <translation>عدد الملفات المفتوحة كبير جدًا؛ أغلق برامج أخرى وحاول مرة أخرى</translation>
    </message>
    <message>
        <source>the disk or stick is failing; choose another place</source>
        <translation>القرص أو ذاكرة USB معطوبة؛ اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>the disk refused</source>
        <translation>رفض القرص ذلك</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>ليس ملفًا عاديًا</translation>
    </message>
    <message>
        <source>it is larger than {one} KiB</source>
        <translation>حجمه أكبر من {one} KiB</translation>
    </message>
    <message>
        <source>this is not a possible file name</source>
        <translation>هذا ليس اسم ملف ممكنًا</translation>
    </message>
    <message>
        <source>no ruleset &apos;{one}&apos; is installed</source>
        <translation>لا توجد مجموعة قواعد مثبتة باسم &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>this is not UTF-8 text: save the file as UTF-8</source>
        <translation>هذا ليس نص UTF-8: احفظ الملف بترميز UTF-8</translation>
    </message>
    <message>
        <source>control character U+{one}: this must be a plain text file</source>
        <translation>محرف تحكم U+{one}: يجب أن يكون هذا ملف نص عاديًا</translation>
    </message>
    <message>
        <source>control characters are not allowed in a text</source>
        <translation>لا يُسمح بمحارف التحكم في النص</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>a second document begins here: one file holds one</source>
        <translation>يبدأ هنا مستند ثانٍ: الملف الواحد يحوي مستندًا واحدًا</translation>
    </message>
    <message>
        <source>the file must consist of lines of the form &apos;name: value&apos;</source>
        <translation>يجب أن يتكون الملف من أسطر على الشكل &apos;اسم: قيمة&apos;</translation>
    </message>
    <message>
        <source>a name must be a single word, not a list or mapping</source>
        <translation>يجب أن يكون الاسم كلمة واحدة، لا قائمة ولا أسماء لها قيم</translation>
    </message>
    <message>
        <source>this is nested more than {one} deep</source>
        <translation>هذا متداخل على أكثر من {one} مستوى</translation>
    </message>
    <message>
        <source>&apos;*{one}&apos; is not allowed: write the value out</source>
        <translation>&apos;*{one}&apos; غير مسموح: اكتب القيمة كاملة</translation>
    </message>
    <message>
        <source>&apos;&amp;{one}&apos; is not allowed: put a text beginning with &amp; in quotes</source>
        <translation>&apos;&amp;{one}&apos; غير مسموح: ضع النص الذي يبدأ بـ &amp; بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is not allowed: put a text beginning with ! in quotes</source>
        <translation>&apos;{one}&apos; غير مسموح: ضع النص الذي يبدأ بـ ! بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; stands twice, first in line {two}</source>
        <translation>&apos;{one}&apos; مكرر، وأول مرة في السطر {two}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is too large a number</source>
        <translation>&apos;{one}&apos; عدد كبير جدًا</translation>
    </message>
    <message>
        <source>a second &apos;:&apos; in this line: put the text in quotes, or check the indentation</source>
        <translation>علامة &apos;:&apos; ثانية في هذا السطر: ضع النص بين علامتي اقتباس أو تحقق من المسافة البادئة</translation>
    </message>
    <message>
        <source>a &apos;:&apos; is missing after this name</source>
        <translation>تنقص علامة &apos;:&apos; بعد هذا الاسم</translation>
    </message>
    <message>
        <source>this does not fit the lines above: check indentation, brackets</source>
        <translation>هذا لا يوافق الأسطر السابقة: تحقق من المسافة البادئة والأقواس</translation>
    </message>
    <message>
        <source>a &apos;-&apos; is missing, or the indentation does not fit</source>
        <translation>تنقص علامة &apos;-&apos;، أو المسافة البادئة لا توافق</translation>
    </message>
    <message>
        <source>the bracket &apos;{one}&apos; is not closed by &apos;{two}&apos;</source>
        <translation>القوس &apos;{one}&apos; لا يُغلق بـ &apos;{two}&apos;</translation>
    </message>
    <message>
        <source>a value is missing, or a bracket is one too many</source>
        <translation>تنقص قيمة، أو يوجد قوس زائد</translation>
    </message>
    <message>
        <source>the quotation mark is not closed</source>
        <translation>علامة الاقتباس غير مغلقة</translation>
    </message>
    <message>
        <source>a text cannot begin with this character: put it in quotes; indent with spaces, not tabs</source>
        <translation>لا يمكن أن يبدأ نص بهذا المحرف: ضعه بين علامتي اقتباس؛ واستخدم المسافات لا علامات الجدولة</translation>
    </message>
    <message>
        <source>an unknown &apos;\&apos; in double quotes: use single quotes</source>
        <translation>علامة &apos;\&apos; غير معروفة بين علامتي اقتباس مزدوجتين: استخدم المفردتين</translation>
    </message>
    <message>
        <source>the file goes on after its end &apos;...&apos;</source>
        <translation>يستمر الملف بعد نهايته &apos;...&apos;</translation>
    </message>
    <message>
        <source>this is not YAML: {one}</source>
        <translation>هذا ليس YAML: {one}</translation>
    </message>
    <message>
        <source>unknown item &apos;{one}&apos;</source>
        <translation>سؤال غير معروف &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>unknown step &apos;{one}&apos;</source>
        <translation>خطوة غير معروفة &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>unknown recommendation &apos;{one}&apos;</source>
        <translation>توصية غير معروفة &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>unknown key &apos;{one}&apos;</source>
        <translation>مفتاح غير معروف &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>&apos;answers&apos; takes item ids with their values, or {{}}</source>
        <translation>&apos;answers&apos; يأخذ أسماء الأسئلة مع قيمها، أو {{}}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; has no value: give one, or unknown, or leave it out</source>
        <translation>&apos;{one}&apos; بلا قيمة: أعطه قيمة، أو unknown، أو احذفه</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is not among the answers</source>
        <translation>&apos;{one}&apos; ليس بين الإجابات</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; takes true, false or unknown, not {two}</source>
        <translation>&apos;{one}&apos; يأخذ true أو false أو unknown، لا {two}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; takes a list of options in square brackets</source>
        <translation>&apos;{one}&apos; يأخذ قائمة خيارات بين قوسين مربعين</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; cannot be none and something else together</source>
        <translation>لا يمكن أن يكون &apos;{one}&apos; none وشيئًا آخر معًا</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; must lie between {two} and {three}</source>
        <translation>يجب أن يقع &apos;{one}&apos; بين {two} و{three}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is missing in {said}</source>
        <translation>ينقص &apos;{one}&apos; في {said}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is missing</source>
        <translation>ينقص &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is empty: write a text</source>
        <translation>&apos;{one}&apos; فارغ: اكتب نصًا</translation>
    </message>
    <message>
        <source>{said}: overruling needs a reason</source>
        <translation>{said}: الرفض يحتاج إلى سبب</translation>
    </message>
    <message>
        <source>{said}: overruling an emergency needs a name</source>
        <translation>{said}: رفض حالة طوارئ يحتاج إلى اسم</translation>
    </message>
    <message>
        <source>{said} takes {said2}, but nothing is written here</source>
        <translation>{said} يأخذ {said2}، لكن لم يُكتب شيء هنا</translation>
    </message>
    <message>
        <source>{said} takes {said2}, not a list</source>
        <translation>{said} يأخذ {said2}، لا قائمة</translation>
    </message>
    <message>
        <source>{said} takes {said2}, not names with values under them</source>
        <translation>{said} يأخذ {said2}، لا أسماء تحتها قيم</translation>
    </message>
    <message>
        <source>{said} takes {said2}, not {one}</source>
        <translation>{said} يأخذ {said2}، لا {one}</translation>
    </message>
    <message>
        <source>a text (in quotes if it looks like a number)</source>
        <translation>نصًا (بين علامتي اقتباس إن كان يشبه عددًا)</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true أو false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عددًا صحيحًا</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عددًا</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>names with values under them</source>
        <translation>أسماء تحتها قيم</translation>
    </message>
    <message>
        <source>a date such as 2025-01-31</source>
        <translation>تاريخًا مثل 2025-01-31</translation>
    </message>
    <message>
        <source>one of {one}</source>
        <translation>واحدًا من {one}</translation>
    </message>
    <message>
        <source>no. {one} of {said}</source>
        <translation>رقم {one} من {said}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>الملف</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the &amp;system</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;تباين عال</translation>
    </message>
    <message>
        <source>&amp;Clinician</source>
        <translation>م&amp;ختص طبي</translation>
    </message>
    <message>
        <source>&amp;Trainee: with the reasoning</source>
        <translation>مت&amp;درب: مع التعليل</translation>
    </message>
    <message>
        <source>&amp;Patient: plain words</source>
        <translation>م&amp;ريض: كلمات بسيطة</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Choose r&amp;ules…</source>
        <translation>اختيار القوا&amp;عد…</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على الورق</translation>
    </message>
    <message>
        <source>A field left empty prints as a line to write on.</source>
        <translation>الحقل الفارغ يُطبع سطرًا يُكتب عليه.</translation>
    </message>
    <message>
        <source>E&amp;mergency number</source>
        <translation>رقم ال&amp;طوارئ</translation>
    </message>
    <message>
        <source>Clinic &amp;name</source>
        <translation>ا&amp;سم العيادة</translation>
    </message>
    <message>
        <source>Clinic p&amp;hone</source>
        <translation>&amp;هاتف العيادة</translation>
    </message>
    <message>
        <source>&amp;Out-of-hours phone</source>
        <translation>هاتف &amp;خارج الدوام</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>ال&amp;ورق</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>على المكتب</translation>
    </message>
    <message>
        <source>Every change counts at once and is kept.</source>
        <translation>كل تغيير يسري فورًا ويُحفظ.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>الم&amp;ظهر</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>حجم ال&amp;نص</translation>
    </message>
    <message>
        <source>&amp;Worded for</source>
        <translation>ال&amp;صياغة لـ</translation>
    </message>
    <message>
        <source>For new patients</source>
        <translation>للمرضى الجدد</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The proof has ended without a result.</source>
        <translation>انتهى البرهان بلا نتيجة.</translation>
    </message>
    <message>
        <source>The files of these rules have changed; start the desk again.</source>
        <translation>تغيرت ملفات هذه القواعد؛ أعد تشغيل البرنامج.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Document {0}</source>
        <translation>الوثيقة {0}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>translation not reviewed</source>
        <translation>ترجمة غير مراجَعة</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>No native-speaking clinician has reviewed the words of the rules in this language. What ends in [en] has not been translated.</source>
        <translation>لم يراجع أي مختص طبي ناطق بهذه اللغة كلمات القواعد فيها. وما ينتهي بـ [en] لم يُترجم.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>The desk never connects to anything.</source>
        <translation>لا يتصل البرنامج بأي شيء أبدًا.</translation>
    </message>
    <message>
        <source>{title} {version}, {date}, {status}</source>
        <translation>{title} {version}‏، {date}، {status}</translation>
    </message>
    <message>
        <source>Digest, another if a single rule changes: {0}</source>
        <translation>البصمة، وتتغير إن تغيرت قاعدة واحدة: {0}</translation>
    </message>
    <message>
        <source>Exploring: nothing is saved</source>
        <translation>استكشاف: لا يُحفظ شيء</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>active</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>متقاعد</translation>
    </message>
    <message>
        <source>not reviewed by a clinician</source>
        <translation>لم يراجعه مختص طبي</translation>
    </message>
    <message>
        <source>reviewed by {0}, {1}</source>
        <translation>راجعه {0}‏، {1}</translation>
    </message>
    <message>
        <source>Saved in {0}</source>
        <translation>حُفظ في {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>لا شيء للحفظ بعد</translation>
    </message>
    <message>
        <source>Changed since {0} was saved</source>
        <translation>تغير منذ حفظ {0}</translation>
    </message>
    <message>
        <source>Not saved in a file</source>
        <translation>غير محفوظ في ملف</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stages of the intake</source>
        <translation>مراحل الأسئلة</translation>
    </message>
</context>
<context>
    <name>WalkPanel</name>
    <message>
        <source>The walk</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Step {number} · {kind}</source>
        <translation>الخطوة {number} · {kind}</translation>
    </message>
    <message>
        <source>The walk ends here</source>
        <translation>ينتهي المسار هنا</translation>
    </message>
    <message>
        <source>What it takes to come here, for example</source>
        <translation>ما يلزم للوصول إلى هنا، مثلًا</translation>
    </message>
    <message>
        <source>Sources, and where they disagree</source>
        <translation>المصادر، وأين تختلف</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>&amp;Handout…</source>
        <translation>&amp;ورقة المريض…</translation>
    </message>
    <message>
        <source>Car&amp;d…</source>
        <translation>&amp;بطاقة…</translation>
    </message>
    <message>
        <source>&amp;Letter…</source>
        <translation>&amp;رسالة…</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>“{name}” does not print: check that it is on and has paper, or save a PDF.</source>
        <translation>«{name}» لا تطبع: تأكد أنها تعمل وفيها ورق، أو احفظ ملف PDF.</translation>
    </message>
</context>
</TS>
