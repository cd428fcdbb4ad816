<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>What is &amp;new</source>
        <translation>&amp;Novedades</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licencias</translation>
    </message>
    <message>
        <source>&amp;Safety</source>
        <translation>&amp;Seguridad</translation>
    </message>
    <message>
        <source>Ha&amp;zards</source>
        <translation>&amp;Peligros</translation>
    </message>
    <message>
        <source>An offline desktop assistant for L5 lumbar nerve root impingement.</source>
        <translation>Un asistente de escritorio sin conexión para el pinzamiento de la raíz nerviosa lumbar L5.</translation>
    </message>
    <message>
        <source>For clinicians. It is not validated, not a medical device, and replaces no judgement. It never connects to any network.</source>
        <translation>Para profesionales clínicos. No está validado, no es un producto sanitario y no sustituye ningún juicio. Nunca se conecta a ninguna red.</translation>
    </message>
    <message>
        <source>**Updates** come as a file, from where you got this version; nothing looks for them. Install the new file over the old one: settings and cases stay.</source>
        <translation>**Las actualizaciones** llegan como archivo, de donde obtuvo esta versión; nada las busca. Instale el archivo nuevo sobre el anterior: los ajustes y los casos se conservan.</translation>
    </message>
    <message>
        <source>**Rules:** {0} {1} of {2}</source>
        <translation>**Reglas:** {0} {1} de {2}</translation>
    </message>
    <message>
        <source>**Digest:** {0}</source>
        <translation>**Huella:** {0}</translation>
    </message>
    <message>
        <source>**Review:** {0}</source>
        <translation>**Revisión:** {0}</translation>
    </message>
    <message>
        <source>not reviewed by a clinician</source>
        <translation>no revisado por un clínico</translation>
    </message>
    <message>
        <source>**Runs on:** Python {0}, Qt {1}</source>
        <translation>**Funciona con:** Python {0}, Qt {1}</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>The chart</source>
        <translation>El diagrama</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>La mesa de trabajo</translation>
    </message>
    <message>
        <source>Y, N</source>
        <translation>S, N</translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation>sí, no</translation>
    </message>
    <message>
        <source>1 to 9, 0 to 5, T</source>
        <translation>1 a 9, 0 a 5, T</translation>
    </message>
    <message>
        <source>the option or grade of that number; T is ten</source>
        <translation>la opción o el grado de ese número; T es diez</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>cannot assess</source>
        <translation>no se puede valorar</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>unfold the body map, where there is one</source>
        <translation>desplegar el mapa del cuerpo, donde lo hay</translation>
    </message>
    <message>
        <source>the same key again, Delete</source>
        <translation>la misma tecla otra vez, Supr</translation>
    </message>
    <message>
        <source>take the answer back</source>
        <translation>retirar la respuesta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>next open question, at the end of a page the next page</source>
        <translation>siguiente pregunta abierta; al final de una página, la página siguiente</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, Abajo</translation>
    </message>
    <message>
        <source>question before, after</source>
        <translation>pregunta anterior, siguiente</translation>
    </message>
    <message>
        <source>Left, Right, Space</source>
        <translation>Izquierda, Derecha, Espacio</translation>
    </message>
    <message>
        <source>move among the answers, press one</source>
        <translation>moverse entre las respuestas, pulsar una</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>how to ask or examine, and why</source>
        <translation>cómo preguntar o explorar, y por qué</translation>
    </message>
    <message>
        <source>Alt+N</source>
        <translation>Alt+N</translation>
    </message>
    <message>
        <source>none of these, for the open history questions</source>
        <translation>ninguna de estas, para las preguntas abiertas de la historia</translation>
    </message>
    <message>
        <source>Alt+X, Alt+B</source>
        <translation>Alt+S, Alt+T</translation>
    </message>
    <message>
        <source>next page, page before</source>
        <translation>página siguiente, página anterior</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>from step to step along the links</source>
        <translation>de paso en paso por los enlaces</translation>
    </message>
    <message>
        <source>what the step says, and why</source>
        <translation>qué dice el paso y por qué</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>fold its phase, or unfold it</source>
        <translation>plegar su fase o desplegarla</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>back to where the patient is</source>
        <translation>volver adonde está el paciente</translation>
    </message>
    <message>
        <source>Ctrl+plus, Ctrl+minus</source>
        <translation>Ctrl+más, Ctrl+menos</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>más grande, más pequeño</translation>
    </message>
    <message>
        <source>Ctrl+9, Ctrl+0</source>
        <translation>Ctrl+9, Ctrl+0</translation>
    </message>
    <message>
        <source>where the patient is, the whole chart</source>
        <translation>donde está el paciente, todo el diagrama</translation>
    </message>
    <message>
        <source>Ctrl+F, F3</source>
        <translation>Ctrl+F, F3</translation>
    </message>
    <message>
        <source>find words, find the next</source>
        <translation>buscar palabras, buscar la siguiente</translation>
    </message>
    <message>
        <source>Alt+1, 2, 3</source>
        <translation>Alt+1, 2, 3</translation>
    </message>
    <message>
        <source>go to intake, flowchart, conclusion</source>
        <translation>ir al cuestionario, al diagrama, a la conclusión</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>back to the patient from anywhere</source>
        <translation>volver al paciente desde cualquier lugar</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>explore the chart without a patient</source>
        <translation>explorar el diagrama sin paciente</translation>
    </message>
    <message>
        <source>1 to 9, Backspace</source>
        <translation>1 a 9, Retroceso</translation>
    </message>
    <message>
        <source>exploring: take the way of that number, go back</source>
        <translation>al explorar: tomar el camino de ese número, volver atrás</translation>
    </message>
    <message>
        <source>on the rail at the side: from room to room</source>
        <translation>en la barra lateral: de una sala a otra</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave rulesets, settings or help</source>
        <translation>salir de las reglas, los ajustes o la ayuda</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>no valorado</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>no se pregunta</translation>
    </message>
    <message>
        <source>set aside, it contradicts another answer</source>
        <translation>apartada, contradice otra respuesta</translation>
    </message>
    <message>
        <source>{value} of {top}</source>
        <translation>{value} de {top}</translation>
    </message>
</context>
<context>
    <name>AssessRoom</name>
    <message>
        <source>Intake</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Flowchart</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusión</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Near</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Show where the patient is</source>
        <translation>Mostrar dónde está el paciente</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Entero</translation>
    </message>
    <message>
        <source>Show the whole chart</source>
        <translation>Mostrar el diagrama entero</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find in the chart</source>
        <translation>Buscar en el diagrama</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>Mostrar el diagrama</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Show it as a list</source>
        <translation>Mostrarlo como lista</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Choose what the chart shows</source>
        <translation>Elegir qué muestra el diagrama</translation>
    </message>
    <message>
        <source>Follow the patient</source>
        <translation>Seguir al paciente</translation>
    </message>
    <message>
        <source>Overview in the corner</source>
        <translation>Vista general en la esquina</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Qué significan las marcas</translation>
    </message>
    <message>
        <source>Unfold all phases</source>
        <translation>Desplegar todas las fases</translation>
    </message>
    <message>
        <source>Fold all phases</source>
        <translation>Plegar todas las fases</translation>
    </message>
    <message>
        <source>Fold automatically</source>
        <translation>Plegar automáticamente</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Always printed</source>
        <translation>Se imprime siempre</translation>
    </message>
    <message>
        <source>Tick it if you have talked about it</source>
        <translation>Márquelo si lo ha hablado con el paciente</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>Body map</source>
        <translation>Mapa del cuerpo</translation>
    </message>
</context>
<context>
    <name>ChapterText</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart: {0}</source>
        <translation>Diagrama: {0}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;Nuevo caso</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Abrir caso…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>&amp;Handout for the patient…</source>
        <translation>&amp;Hoja para el paciente…</translation>
    </message>
    <message>
        <source>&amp;Export the chart…</source>
        <translation>&amp;Exportar el diagrama…</translation>
    </message>
    <message>
        <source>&amp;Print the chart…</source>
        <translation>&amp;Imprimir el diagrama…</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>&amp;Copiar el resumen</translation>
    </message>
    <message>
        <source>&amp;intake</source>
        <translation>&amp;cuestionario</translation>
    </message>
    <message>
        <source>&amp;flowchart</source>
        <translation>&amp;diagrama</translation>
    </message>
    <message>
        <source>&amp;conclusion</source>
        <translation>c&amp;onclusión</translation>
    </message>
    <message>
        <source>&amp;Assess</source>
        <translation>&amp;Evaluar</translation>
    </message>
    <message>
        <source>&amp;Explore the chart</source>
        <translation>E&amp;xplorar el diagrama</translation>
    </message>
    <message>
        <source>&amp;Rulesets</source>
        <translation>Con&amp;juntos de reglas</translation>
    </message>
    <message>
        <source>&amp;Compare rulesets</source>
        <translation>&amp;Comparar reglas</translation>
    </message>
    <message>
        <source>R&amp;eferences</source>
        <translation>R&amp;eferencias</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>&amp;Safety</source>
        <translation>&amp;Seguridad</translation>
    </message>
    <message>
        <source>&amp;About l5desk</source>
        <translation>&amp;Acerca de l5desk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>&amp;Redacción</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tama&amp;ño del texto</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Reglas</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>{0}…</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Ir a {0}</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Mostrar {0}</translation>
    </message>
</context>
<context>
    <name>ComparisonPanel</name>
    <message>
        <source>On this patient</source>
        <translation>En este paciente</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;with</source>
        <translation>c&amp;on</translation>
    </message>
    <message>
        <source>On &amp;this patient</source>
        <translation>En es&amp;te paciente</translation>
    </message>
    <message>
        <source>On ever&amp;y patient</source>
        <translation>E&amp;n todos los pacientes</translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message>
        <source>Nothing that is still open lowers this.</source>
        <translation>Nada de lo que sigue abierto lo rebaja.</translation>
    </message>
    <message>
        <source>These findings would lead elsewhere. Any one line is enough.</source>
        <translation>Estos hallazgos llevarían a otro lugar. Basta una línea cualquiera.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Any one red flag of:</source>
        <translation>Cualquier señal de alarma entre:</translation>
    </message>
    <message>
        <source>Not known; would matter if found</source>
        <translation>No se sabe; importaría si se hallara</translation>
    </message>
    <message>
        <source>Still unknown, worth finding out</source>
        <translation>Aún desconocido, vale la pena averiguarlo</translation>
    </message>
    <message>
        <source>Would have to be different</source>
        <translation>Tendría que ser distinto</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>No alarm in one answer</source>
        <translation>Sin alarma en una respuesta</translation>
    </message>
    <message>
        <source>It is still possible: answers are open.</source>
        <translation>Aún es posible: hay respuestas abiertas.</translation>
    </message>
    <message>
        <source>Excluded by</source>
        <translation>Excluido por</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>it does not</source>
        <translation>no se cumple</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>aún abierto</translation>
    </message>
    <message>
        <source>It decides: {0}</source>
        <translation>Decide: {0}</translation>
    </message>
    <message>
        <source>Sooner for:</source>
        <translation>Antes si hay:</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Soon. {0}</source>
        <translation>Pronto. {0}</translation>
    </message>
    <message>
        <source>{0} at least, whatever else is answered</source>
        <translation>{0} como mínimo, se responda lo que se responda</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Aún no se sabe nada</translation>
    </message>
    <message>
        <source>To be examined today by someone who can</source>
        <translation>Hoy debe explorarlo alguien que pueda</translation>
    </message>
    <message>
        <source>If what could not be assessed is normal: {0}</source>
        <translation>Si lo que no se pudo valorar es normal: {0}</translation>
    </message>
    <message>
        <source>More answers are needed</source>
        <translation>Faltan respuestas</translation>
    </message>
    <message>
        <source>What could not be assessed can be a sign of cauda equina syndrome. It must not be taken as normal, and it cannot wait.</source>
        <translation>Lo que no se pudo valorar puede ser un signo de síndrome de cauda equina. No debe tomarse por normal y no puede esperar.</translation>
    </message>
    <message>
        <source>Not settled.</source>
        <translation>Sin decidir.</translation>
    </message>
    <message>
        <source>What follows is not certain until these are answered.</source>
        <translation>Lo que sigue no es seguro hasta que se respondan estas.</translation>
    </message>
    <message>
        <source>One of: {0}</source>
        <translation>Una de: {0}</translation>
    </message>
    <message>
        <source>Could not be assessed:</source>
        <translation>No se pudo valorar:</translation>
    </message>
    <message>
        <source>Still open:</source>
        <translation>Aún abierto:</translation>
    </message>
    <message>
        <source>Noted, alone no alarm:</source>
        <translation>Anotado, por sí solo no es alarma:</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>y otras</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Desestimada</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} por {1}</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Por qué: {0}</translation>
    </message>
    <message>
        <source>Instead: {0}</source>
        <translation>En su lugar: {0}</translation>
    </message>
    <message>
        <source>Which conclusion this was decided on is not recorded.</source>
        <translation>No consta sobre qué conclusión se decidió.</translation>
    </message>
    <message>
        <source>Decided on: {0}. The conclusion has changed since.</source>
        <translation>Decidido sobre: {0}. La conclusión ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>By when: {0}</source>
        <translation>Cuándo: {0}</translation>
    </message>
    <message>
        <source>Who: {0}</source>
        <translation>Quién: {0}</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>apoyada</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>discutida</translation>
    </message>
    <message>
        <source>argued against</source>
        <translation>argumentos en contra</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>Arguments for it hold, none against it.</source>
        <translation>Se cumplen argumentos a favor y ninguno en contra.</translation>
    </message>
    <message>
        <source>Sources disagree: arguments on both sides hold and are not weighed.</source>
        <translation>Las fuentes no coinciden: hay argumentos en ambos lados y no se ponderan.</translation>
    </message>
    <message>
        <source>Arguments against it hold, none for it.</source>
        <translation>Se cumplen argumentos en contra y ninguno a favor.</translation>
    </message>
    <message>
        <source>A reason not to use it holds in this patient.</source>
        <translation>En este paciente se cumple una razón para no usarla.</translation>
    </message>
    <message>
        <source>An answer that could exclude or support it is open.</source>
        <translation>Está abierta una respuesta que podría excluirla o apoyarla.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>A favor</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>En contra</translation>
    </message>
    <message>
        <source>Excludes it</source>
        <translation>La excluye</translation>
    </message>
    <message>
        <source> (if it applies: open)</source>
        <translation> (si se aplica: abierto)</translation>
    </message>
    <message>
        <source>strength: {0}</source>
        <translation>fuerza: {0}</translation>
    </message>
    <message>
        <source>certainty: {0}</source>
        <translation>certeza: {0}</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>sin graduar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Must be assessed today:</source>
        <translation>Debe valorarse hoy:</translation>
    </message>
    <message>
        <source>Outside the usual range, please check:</source>
        <translation>Fuera de lo habitual, compruébelo:</translation>
    </message>
    <message>
        <source>Answered, but does not apply here, so not counted:</source>
        <translation>Respondido, pero aquí no se aplica y no cuenta:</translation>
    </message>
    <message>
        <source>Not assessed:</source>
        <translation>No valorado:</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leída</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>leída en parte</translation>
    </message>
    <message>
        <source>read in another&apos;s account</source>
        <translation>leída en otro texto</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>no verificada</translation>
    </message>
</context>
<context>
    <name>ConclusionPane</name>
    <message>
        <source>Conclusion</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>What to do, if so</source>
        <translation>Qué hacer, si es así</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>About the answers</source>
        <translation>Sobre las respuestas</translation>
    </message>
    <message>
        <source>Options ({0})</source>
        <translation>Opciones ({0})</translation>
    </message>
    <message>
        <source>Not assessed ({0})</source>
        <translation>No valorado ({0})</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Every answer behind it</source>
        <translation>Todas las respuestas que hay detrás</translation>
    </message>
    <message>
        <source>Sources ({0})</source>
        <translation>Fuentes ({0})</translation>
    </message>
    <message>
        <source>See again</source>
        <translation>Volver a ver</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>No alarm among %n answers</source>
        <translation>
            <numerusform>Sin alarma en %n respuesta</numerusform>
            <numerusform>Sin alarma en %n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No alarm among {0} of %n core questions answered</source>
        <translation>
            <numerusform>Sin alarma en {0} de %n pregunta clave respondida</numerusform>
            <numerusform>Sin alarma en {0} de %n preguntas clave respondidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No alarm among %n answered</source>
        <translation>
            <numerusform>Sin alarma en %n respuesta</numerusform>
            <numerusform>Sin alarma en %n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more sets of findings</source>
        <translation>
            <numerusform>y %n grupo más de hallazgos</numerusform>
            <numerusform>y %n grupos más de hallazgos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n answers</source>
        <translation>
            <numerusform>por %n respuesta</numerusform>
            <numerusform>por %n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hazards; severity and likelihood are {0}.</source>
        <translation>
            <numerusform>%n peligro; la gravedad y la probabilidad son {0}.</numerusform>
            <numerusform>%n peligros; la gravedad y la probabilidad son {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions left</source>
        <translation>
            <numerusform>Queda %n pregunta</numerusform>
            <numerusform>Quedan %n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next step settled, %n not asked yet</source>
        <translation>
            <numerusform>Siguiente paso decidido, %n sin preguntar</numerusform>
            <numerusform>Siguiente paso decidido, %n sin preguntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n not needed</source>
        <translation>
            <numerusform>{0}, %n no necesaria</numerusform>
            <numerusform>{0}, %n no necesarias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;None of these (%n questions above)</source>
        <translation>
            <numerusform>&amp;Ninguna de estas (%n pregunta arriba)</numerusform>
            <numerusform>&amp;Ninguna de estas (%n preguntas arriba)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are kept.</source>
        <translation>
            <numerusform>Se conserva %n más.</numerusform>
            <numerusform>Se conservan %n más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them conclusions</source>
        <translation>
            <numerusform>%n de ellos conclusión</numerusform>
            <numerusform>%n de ellos conclusiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>&amp;Accept</source>
        <translation>Ace&amp;ptar</translation>
    </message>
    <message>
        <source>Overr&amp;ule…</source>
        <translation>Desest&amp;imar…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Anu&amp;lar</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Something went wrong in the program; your answers are kept. The details are in {0}</source>
        <translation>Algo falló en el programa; sus respuestas se conservan. Los detalles están en {0}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About this step</source>
        <translation>Sobre este paso</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Qué significan las marcas</translation>
    </message>
    <message>
        <source>The words beside a mark say the same.</source>
        <translation>Las palabras junto a una marca dicen lo mismo.</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Assess</source>
        <translation>Evaluar</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Rulesets</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Open a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Cases (*.l5case *.yaml *.yml)</source>
        <translation>Casos (*.l5case *.yaml *.yml)</translation>
    </message>
    <message>
        <source>Cases (*.l5case)</source>
        <translation>Casos (*.l5case)</translation>
    </message>
    <message>
        <source>YAML text (*.yaml)</source>
        <translation>Texto YAML (*.yaml)</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Guardar el caso</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>diagrama</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Exportar el diagrama</translation>
    </message>
    <message>
        <source>Exported as {0}.</source>
        <translation>Exportado como {0}.</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>El resumen está en el portapapeles.</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
</context>
<context>
    <name>Everybody</name>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Desacuerdos</translation>
    </message>
    <message>
        <source>Open an e&amp;xample as a new case</source>
        <translation>Abrir un e&amp;jemplo como caso nuevo</translation>
    </message>
    <message>
        <source>Every patient is being compared…</source>
        <translation>Se está comparando a todos los pacientes…</translation>
    </message>
    <message>
        <source>They part at</source>
        <translation>Se separan en</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>They never disagree, on any of {0} patients.</source>
        <translation>Nunca discrepan, en ninguno de {0} pacientes.</translation>
    </message>
    <message>
        <source>Of {0} patients whom their rules can tell apart, they disagree on those below. What touches an alarm stands first. The numbers count combinations of answers, not people.</source>
        <translation>De {0} pacientes que sus reglas pueden distinguir, discrepan en los de abajo. Lo que toca una alarma va primero. Los números cuentan combinaciones de respuestas, no personas.</translation>
    </message>
    <message>
        <source>Example, not a patient</source>
        <translation>Ejemplo, no un paciente</translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message>
        <source>Exploring, not a patient</source>
        <translation>Exploración, sin paciente</translation>
    </message>
    <message>
        <source>Where none of the other ways is taken.</source>
        <translation>Donde no se toma ninguno de los otros caminos.</translation>
    </message>
    <message>
        <source>Any one line is enough:</source>
        <translation>Basta una línea cualquiera:</translation>
    </message>
    <message>
        <source>and one more set of findings</source>
        <translation>y un grupo más de hallazgos</translation>
    </message>
    <message>
        <source>Impossible: no patient at all goes this way.</source>
        <translation>Imposible: ningún paciente va por este camino.</translation>
    </message>
    <message>
        <source>Impossible: no patient can go this way after</source>
        <translation>Imposible: ningún paciente puede ir por aquí después de</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Asked, and not there: {0}</source>
        <translation>Preguntado y ausente: {0}</translation>
    </message>
    <message>
        <source>Nothing: everybody comes here.</source>
        <translation>Nada: todos llegan aquí.</translation>
    </message>
    <message>
        <source>From here still possible: {0}</source>
        <translation>Desde aquí aún es posible: {0}</translation>
    </message>
    <message>
        <source>A safer rule stands here in place of</source>
        <translation>Aquí hay una regla más segura en lugar de</translation>
    </message>
    <message>
        <source>The sources disagree: {0}</source>
        <translation>Las fuentes no coinciden: {0}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>A favor</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>En contra</translation>
    </message>
    <message>
        <source>The walk has passed here.</source>
        <translation>El recorrido ha pasado por aquí.</translation>
    </message>
    <message>
        <source>Impossible: nobody on this walk comes here.</source>
        <translation>Imposible: nadie llega aquí en este recorrido.</translation>
    </message>
    <message>
        <source>For example, this is enough:</source>
        <translation>Por ejemplo, esto basta:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>{way}: leads to {step}</source>
        <translation>{way}: lleva a {step}</translation>
    </message>
    <message>
        <source>Leave these answers out</source>
        <translation>Dejar fuera estas respuestas</translation>
    </message>
</context>
<context>
    <name>ExploreRoom</name>
    <message>
        <source>Back a step</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>Start blank</source>
        <translation>Empezar en blanco</translation>
    </message>
    <message>
        <source>Start from this patient&apos;s answers</source>
        <translation>Desde este paciente</translation>
    </message>
    <message>
        <source>Back a step (Backspace)</source>
        <translation>Un paso atrás (Retroceso)</translation>
    </message>
    <message>
        <source>The walk</source>
        <translation>El recorrido</translation>
    </message>
    <message>
        <source>Flowchart</source>
        <translation>Diagrama</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The unsaved answers of the case before are kept.</source>
        <translation>Las respuestas sin guardar del caso anterior se conservan.</translation>
    </message>
    <message>
        <source>The unsaved answers of {0} are kept.</source>
        <translation>Las respuestas sin guardar de {0} se conservan.</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>Volver a é&amp;l</translation>
    </message>
    <message>
        <source>This case was saved under {id} {old}. It is assessed under the installed {id} {new} now, so its conclusion may differ.</source>
        <translation>Este caso se guardó con {id} {old}. Ahora se evalúa con {id} {new}, que está instalado, y su conclusión puede diferir.</translation>
    </message>
    <message>
        <source>A case last answered {0} was not saved; it is kept.</source>
        <translation>No se guardó un caso respondido por última vez {0}; se conserva.</translation>
    </message>
    <message>
        <source>One more is kept.</source>
        <translation>Se conserva uno más.</translation>
    </message>
    <message>
        <source>Go &amp;on with it</source>
        <translation>&amp;Continuar con él</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Descartarlo</translation>
    </message>
    <message>
        <source>The program was cut off. This is the case saved in {0}.</source>
        <translation>El programa se interrumpió. Este es el caso guardado en {0}.</translation>
    </message>
    <message>
        <source>The program was cut off. This is the case as last answered {0}.</source>
        <translation>El programa se interrumpió. Este es el caso tal como se respondió por última vez, {0}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the chart</source>
        <translation>Buscar en el diagrama</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Siguiente (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>no se encontró nada</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>no {0}</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} o más</translation>
    </message>
    <message>
        <source>more than {0}</source>
        <translation>más de {0}</translation>
    </message>
    <message>
        <source>{0} or less</source>
        <translation>{0} o menos</translation>
    </message>
    <message>
        <source>less than {0}</source>
        <translation>menos de {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} y {1}</translation>
    </message>
</context>
<context>
    <name>Flowchart</name>
    <message>
        <source>Why: {0}</source>
        <translation>Por qué: {0}</translation>
    </message>
    <message>
        <source>What would lead here</source>
        <translation>Qué llevaría aquí</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>Qué mira</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Options, with what speaks for and against</source>
        <translation>Opciones, con lo que habla a favor y en contra</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Who: {0}</source>
        <translation>Quién: {0}</translation>
    </message>
    <message>
        <source>for</source>
        <translation>a favor</translation>
    </message>
    <message>
        <source>against</source>
        <translation>en contra</translation>
    </message>
    <message>
        <source>excludes it</source>
        <translation>la excluye</translation>
    </message>
    <message>
        <source>cannot save &apos;{0}&apos;: choose .svg, .png or .pdf, not &apos;{1}&apos;</source>
        <translation>no se puede guardar &apos;{0}&apos;: elija .svg, .png o .pdf, no &apos;{1}&apos;</translation>
    </message>
    <message>
        <source>no patient</source>
        <translation>sin paciente</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>reviewed by {0}</source>
        <translation>revisado por {0}</translation>
    </message>
    <message>
        <source>draft, not reviewed by a clinician</source>
        <translation>borrador, no revisado por un clínico</translation>
    </message>
    <message>
        <source>{0}: the way so far; every step follows</source>
        <translation>{0}: el camino hasta ahora; después, cada paso</translation>
    </message>
    <message>
        <source>{0}: every step</source>
        <translation>{0}: cada paso</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>página {0} de {1}</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>está aquí</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>pasado</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>en el camino</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>the answers so far lead here</source>
        <translation>las respuestas hasta ahora llevan aquí</translation>
    </message>
    <message>
        <source>the answers so far lead here, but some that could change it are missing</source>
        <translation>las respuestas hasta ahora llevan aquí, pero faltan algunas que podrían cambiarlo</translation>
    </message>
    <message>
        <source>the way of this patient leads through it</source>
        <translation>el camino de este paciente pasa por aquí</translation>
    </message>
    <message>
        <source>it follows only if what could not be assessed is as it is assumed to be</source>
        <translation>solo se sigue si lo que no se pudo valorar es como se supone</translation>
    </message>
    <message>
        <source>answers that are still open can lead here</source>
        <translation>respuestas aún abiertas pueden llevar aquí</translation>
    </message>
    <message>
        <source>a later visit starts here</source>
        <translation>una visita posterior empieza aquí</translation>
    </message>
    <message>
        <source>it comes only if something is found that has not been recorded</source>
        <translation>solo llega si se halla algo que no se ha registrado</translation>
    </message>
    <message>
        <source>with these answers nothing leads here at this visit</source>
        <translation>con estas respuestas nada lleva aquí en esta visita</translation>
    </message>
    <message>
        <source>here, not settled</source>
        <translation>aquí, sin decidir</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>tomado</translation>
    </message>
    <message>
        <source>assumed, not settled</source>
        <translation>supuesto, sin decidir</translation>
    </message>
    <message>
        <source>may still come</source>
        <translation>aún puede venir</translation>
    </message>
    <message>
        <source>at a later visit</source>
        <translation>en una visita posterior</translation>
    </message>
    <message>
        <source>only if found</source>
        <translation>solo si se halla</translation>
    </message>
    <message>
        <source>not at this visit</source>
        <translation>no en esta visita</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>preguntas</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>decisión</translation>
    </message>
    <message>
        <source>action</source>
        <translation>acción</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>conclusión</translation>
    </message>
    <message>
        <source>folded phase</source>
        <translation>fase plegada</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Urgent referral</source>
        <translation>Derivación urgente</translation>
    </message>
    <message>
        <source>Image now</source>
        <translation>Imagen ahora</translation>
    </message>
    <message>
        <source>Surgical referral</source>
        <translation>Al cirujano</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>Infiltración</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>Otra causa</translation>
    </message>
    <message>
        <source>Conservative</source>
        <translation>Conservador</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Fuera de alcance</translation>
    </message>
    <message>
        <source>Answers missing</source>
        <translation>Faltan respuestas</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>72 hours</source>
        <translation>72 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 semanas</translation>
    </message>
    <message>
        <source>6 weeks</source>
        <translation>6 semanas</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>de rutina</translation>
    </message>
</context>
<context>
    <name>FlowchartPane</name>
    <message>
        <source>Chart</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>Arrow keys follow the links, Enter tells more, Space folds the phase.</source>
        <translation>Las flechas siguen los enlaces, Intro dice más, Espacio pliega la fase.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>&amp;Walk there</source>
        <translation>&amp;Ir allí</translation>
    </message>
    <message>
        <source>&amp;Walk back here</source>
        <translation>Volver a&amp;quí</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>? = cannot assess</source>
        <translation>? = no se puede valorar</translation>
    </message>
</context>
<context>
    <name>HandoutChoices</name>
    <message>
        <source>&amp;Large print</source>
        <translation>&amp;Letra grande</translation>
    </message>
    <message>
        <source>&amp;Next check on</source>
        <translation>Próxima re&amp;visión el</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Date of the next check</source>
        <translation>Fecha de la próxima revisión</translation>
    </message>
    <message>
        <source>in plain words, for the patient</source>
        <translation>en palabras sencillas, para el paciente</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Emergency number</source>
        <translation>Número de &amp;emergencia</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>&amp;Add a line</source>
        <translation>&amp;Añadir una línea</translation>
    </message>
    <message>
        <source>&amp;What is printed</source>
        <translation>&amp;Qué se imprime</translation>
    </message>
    <message>
        <source>No native-speaking clinician has checked these words. They print together with their English; explain them with an interpreter.</source>
        <translation>Ningún clínico hablante nativo ha comprobado estas palabras. Se imprimen junto con su inglés; explíquelas con un intérprete.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) not translated yet print in English.</source>
        <translation>
            <numerusform>%n parte aún sin traducir se imprime en inglés.</numerusform>
            <numerusform>%n partes aún sin traducir se imprimen en inglés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutPreview</name>
    <message>
        <source>Handout</source>
        <translation>Hoja para el paciente</translation>
    </message>
    <message>
        <source>This is an emergency: first enter the number to call. It is kept.</source>
        <translation>Esto es una emergencia: primero escriba el número al que llamar. Se conserva.</translation>
    </message>
</context>
<context>
    <name>Hazards</name>
    <message>
        <source>Minor</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>Significant</source>
        <translation>significativa</translation>
    </message>
    <message>
        <source>Considerable</source>
        <translation>considerable</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>Catastrophic</source>
        <translation>catastrófica</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Muy baja</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Muy alta</translation>
    </message>
    <message>
        <source>controlled</source>
        <translation>controlado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>not in this version</source>
        <translation>no en esta versión</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>proposed, not assessed by a clinician</source>
        <translation>propuestas, no valoradas por un clínico</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Peligros</translation>
    </message>
    <message>
        <source>{0}, {1} · {2}</source>
        <translation>Gravedad {0}, probabilidad {1} · {2}</translation>
    </message>
    <message>
        <source>What remains: {0}</source>
        <translation>Lo que queda: {0}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>{name} must lie between {low} and {high} {unit}; this is not recorded.</source>
        <translation>{name} debe estar entre {low} y {high} {unit}; esto no se registra.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Y</source>
        <comment>the key that answers yes</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>How to ask or examine, and why (F1)</source>
        <translation>Cómo preguntar o explorar, y por qué (F1)</translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation>Sobre: {0}</translation>
    </message>
    <message>
        <source>Body map</source>
        <translation>Mapa del cuerpo</translation>
    </message>
    <message>
        <source>Answer on a drawing of the legs (M)</source>
        <translation>Responder en un dibujo de las piernas (M)</translation>
    </message>
    <message>
        <source>How to ask or examine</source>
        <translation>Cómo preguntar o explorar</translation>
    </message>
    <message>
        <source>Why do we ask?</source>
        <translation>¿Por qué se pregunta?</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Cannot assess</source>
        <translation>No se puede valorar</translation>
    </message>
    <message>
        <source>Cannot assess (C)</source>
        <translation>No se puede valorar (C)</translation>
    </message>
    <message>
        <source>MRC grade</source>
        <translation>Grado MRC</translation>
    </message>
    <message>
        <source>{0}: what each number means</source>
        <translation>{0}: qué significa cada número</translation>
    </message>
    <message>
        <source>Drawing: {0}</source>
        <translation>Dibujo: {0}</translation>
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
        <translation>Respondida junto con otras, de una pulsación</translation>
    </message>
    <message>
        <source>Bladder, bowel, saddle, sexual function</source>
        <translation>Vejiga, intestino, periné, función sexual</translation>
    </message>
    <message>
        <source>Where the pain is</source>
        <translation>Dónde está el dolor</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>If examined or measured</source>
        <translation>Si se ha explorado o medido</translation>
    </message>
    <message>
        <source>Would only refine the options</source>
        <translation>Solo afinaría las opciones</translation>
    </message>
    <message>
        <source>Not needed so far</source>
        <translation>No necesarias por ahora</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no necesarias</translation>
    </message>
    <message>
        <source>No question left</source>
        <translation>No queda ninguna pregunta</translation>
    </message>
    <message>
        <source>1 question left</source>
        <translation>Queda 1 pregunta</translation>
    </message>
    <message>
        <source>Set aside, please check: {0}</source>
        <translation>Apartada, compruébela: {0}</translation>
    </message>
    <message>
        <source>Kept, but it does not apply here and counts for nothing.</source>
        <translation>Se conserva, pero aquí no se aplica y no cuenta.</translation>
    </message>
    <message>
        <source>Outside the usual {0} to {1} {2}: please check.</source>
        <translation>Fuera de lo habitual, {0} a {1} {2}: compruébelo.</translation>
    </message>
    <message>
        <source>&amp;None of these (1 question above)</source>
        <translation>&amp;Ninguna de estas (1 pregunta arriba)</translation>
    </message>
    <message>
        <source>Answered together ({0}): {1}.</source>
        <translation>Respondidas juntas ({0}): {1}.</translation>
    </message>
    <message>
        <source>It helps to decide, on the chart:</source>
        <translation>Ayuda a decidir, en el diagrama:</translation>
    </message>
    <message>
        <source>It tells whether this is found:</source>
        <translation>Dice si se halla esto:</translation>
    </message>
    <message>
        <source>It settles whether these are asked:</source>
        <translation>Decide si se preguntan estas:</translation>
    </message>
    <message>
        <source>It changes this advice:</source>
        <translation>Cambia este consejo:</translation>
    </message>
    <message>
        <source>It speaks for or against:</source>
        <translation>Habla a favor o en contra:</translation>
    </message>
    <message>
        <source>For the record only: no rule of this pathway reads it.</source>
        <translation>Solo para el registro: ninguna regla de esta ruta la lee.</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>De espaldas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>{0}, right leg</source>
        <translation>{0}, pierna derecha</translation>
    </message>
    <message>
        <source>{0}, left leg</source>
        <translation>{0}, pierna izquierda</translation>
    </message>
    <message>
        <source>Tap the furthest point the pain reaches.</source>
        <translation>Toque el punto más lejano al que llega el dolor.</translation>
    </message>
    <message>
        <source>Tap each area with changed feeling; anything else by the buttons.</source>
        <translation>Toque cada zona con sensibilidad alterada; lo demás, con los botones.</translation>
    </message>
    <message>
        <source>Side of the symptoms is answered too: left. Ask about the right leg.</source>
        <translation>El lado de los síntomas queda respondido: izquierdo. Pregunte por la pierna derecha.</translation>
    </message>
    <message>
        <source>Side of the symptoms is answered too: right. Ask about the left leg.</source>
        <translation>El lado de los síntomas queda respondido: derecho. Pregunte por la pierna izquierda.</translation>
    </message>
    <message>
        <source>Both legs. Striped: in one of them, or in both.</source>
        <translation>Las dos piernas. A rayas: en una de ellas o en las dos.</translation>
    </message>
    <message>
        <source>C cannot assess (?), Enter next, F1 help</source>
        <translation>C no valorable (?), Intro sigue, F1 ayuda</translation>
    </message>
    <message>
        <source>M body map, {0}</source>
        <translation>M mapa, {0}</translation>
    </message>
    <message>
        <source>Y yes, N no, {0}</source>
        <translation>S sí, N no, {0}</translation>
    </message>
    <message>
        <source>{0}–{1} choose, {2}</source>
        <translation>{0}–{1} elegir, {2}</translation>
    </message>
    <message>
        <source>0–9 choose, T ten, {0}</source>
        <translation>0–9 elegir, T diez, {0}</translation>
    </message>
    <message>
        <source>Type the number, {0}</source>
        <translation>Escriba el número, {0}</translation>
    </message>
    <message>
        <source>1–{0} mark, 0 none, {1}</source>
        <translation>1–{0} marcar, 0 ninguno, {1}</translation>
    </message>
    <message>
        <source>1–9 and A–{0} mark, 0 none, {1}</source>
        <translation>1–9 y A–{0} marcar, 0 ninguno, {1}</translation>
    </message>
    <message>
        <source>Ne&amp;xt: {0}</source>
        <translation>&amp;Siguiente: {0}</translation>
    </message>
    <message>
        <source>Nothing open on other pages</source>
        <translation>Nada abierto en otras páginas</translation>
    </message>
    <message>
        <source>Nothing left to ask</source>
        <translation>No queda nada por preguntar</translation>
    </message>
</context>
<context>
    <name>IntakePane</name>
    <message>
        <source>Intake</source>
        <translation>Cuestionario</translation>
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
        <translation>camino: {0}</translation>
    </message>
    <message>
        <source>way back: a later visit starts there</source>
        <translation>camino de vuelta: una visita posterior empieza ahí</translation>
    </message>
    <message>
        <source>conclusion: emergency</source>
        <translation>conclusión: emergencia</translation>
    </message>
    <message>
        <source>conclusion: urgent</source>
        <translation>conclusión: urgente</translation>
    </message>
    <message>
        <source>conclusion: soon</source>
        <translation>conclusión: pronto</translation>
    </message>
    <message>
        <source>conclusion: planned</source>
        <translation>conclusión: programada</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>l5desk: manual</source>
        <translation>l5desk: manual</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>OtherConclusions</name>
    <message>
        <source>Decisive answers</source>
        <translation>Respuestas decisivas</translation>
    </message>
    <message>
        <source>What would change this</source>
        <translation>Qué cambiaría esto</translation>
    </message>
    <message>
        <source>Why not …?</source>
        <translation>¿Por qué no …?</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline of the chart</source>
        <translation>Lista del diagrama</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>At a later visit</source>
        <translation>En una visita posterior</translation>
    </message>
</context>
<context>
    <name>OverruleForm</name>
    <message>
        <source>Overrule</source>
        <translation>Desestimar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>What is done instead?</source>
        <translation>¿Qué se hace en su lugar?</translation>
    </message>
    <message>
        <source>Your name (an emergency needs it)</source>
        <translation>Su nombre (una emergencia lo exige)</translation>
    </message>
    <message>
        <source>Your name (optional)</source>
        <translation>Su nombre (opcional)</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Say why: it is kept with the case.</source>
        <translation>Diga por qué: se conserva con el caso.</translation>
    </message>
    <message>
        <source>An emergency is overruled by name: say who you are.</source>
        <translation>Una emergencia se desestima con nombre: diga quién es.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the chart</source>
        <translation>Vista general del diagrama</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>*No native-speaking clinician has reviewed this translation.*</source>
        <translation>*Ningún clínico hablante nativo ha revisado esta traducción.*</translation>
    </message>
    <message>
        <source>*This page is written in English.*</source>
        <translation>*Esta página está escrita en inglés.*</translation>
    </message>
</context>
<context>
    <name>PagesPreview</name>
    <message>
        <source>Save as pi&amp;cture…</source>
        <translation>G&amp;uardar como imagen…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Imp&amp;rimir…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Guardar como imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>No printer is set up on this computer: save a PDF and print it elsewhere.</source>
        <translation>No hay ninguna impresora instalada en este equipo: guarde un PDF e imprímalo en otro lugar.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
</context>
<context>
    <name>PaperChoices</name>
    <message>
        <source>With the ans&amp;wers ticked</source>
        <translation>Con las res&amp;puestas marcadas</translation>
    </message>
    <message>
        <source>No native-speaking clinician has checked the translations: the form says so on each page.</source>
        <translation>Ningún clínico hablante nativo ha comprobado las traducciones: el formulario lo dice en cada página.</translation>
    </message>
    <message>
        <source>No native-speaking clinician has checked the translations: each prints with its English.</source>
        <translation>Ningún clínico hablante nativo ha comprobado las traducciones: cada una se imprime con su inglés.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;maño</translation>
    </message>
    <message>
        <source>&amp;Emergency number</source>
        <translation>Número de &amp;emergencia</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>&amp;Add a line</source>
        <translation>&amp;Añadir una línea</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>First enter the number to call in an emergency. It is kept.</source>
        <translation>Primero escriba el número al que llamar en una emergencia. Se conserva.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Safety-net card</source>
        <translation>Tarjeta de señales de alarma</translation>
    </message>
    <message>
        <source>Referral letter</source>
        <translation>Carta de derivación</translation>
    </message>
    <message>
        <source>Record summary</source>
        <translation>Resumen para la historia</translation>
    </message>
    <message>
        <source>Paper form</source>
        <translation>Formulario en papel</translation>
    </message>
    <message>
        <source>Folds to the size of a bank card</source>
        <translation>Se pliega al tamaño de una tarjeta de banco</translation>
    </message>
    <message>
        <source>A6, a postcard</source>
        <translation>A6, una postal</translation>
    </message>
    <message>
        <source>Large print, a whole page</source>
        <translation>Letra grande, una página entera</translation>
    </message>
    <message>
        <source>Flowchart</source>
        <translation>Diagrama</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Case label, not a name</source>
        <translation>Etiqueta del caso, no un nombre</translation>
    </message>
    <message>
        <source>A pseudonym for this case; never the patient&apos;s name</source>
        <translation>Un seudónimo para este caso; nunca el nombre del paciente</translation>
    </message>
    <message>
        <source>Case label, not the patient&apos;s name</source>
        <translation>Etiqueta del caso, no el nombre del paciente</translation>
    </message>
    <message>
        <source>Weakest L5 muscle</source>
        <translation>Músculo L5 más débil</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n abierta</numerusform>
            <numerusform>%n abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core questions open</source>
        <translation>
            <numerusform>%n pregunta clave abierta</numerusform>
            <numerusform>%n preguntas clave abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assessed</source>
        <translation>
            <numerusform>%n no valorada</numerusform>
            <numerusform>%n no valoradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of this patient yet</source>
        <translation>Aún no se sabe nada de este paciente</translation>
    </message>
    <message>
        <source>Age, side and duration are not known yet</source>
        <translation>Aún no se conocen la edad, el lado ni la duración</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Abierto: {0}</translation>
    </message>
    <message>
        <source>Not assessed: {0}</source>
        <translation>No valorado: {0}</translation>
    </message>
    <message>
        <source>1 core question open: {0}</source>
        <translation>1 pregunta clave abierta: {0}</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>its period ended on {0}</source>
        <translation>su periodo de vigencia terminó el {0}</translation>
    </message>
    <message>
        <source>its period begins on {0}</source>
        <translation>su periodo de vigencia empieza el {0}</translation>
    </message>
    <message>
        <source>Approved on {0}</source>
        <translation>Aprobado el {0}</translation>
    </message>
    <message>
        <source>Last reviewed on {0}</source>
        <translation>Última revisión: {0}</translation>
    </message>
    <message>
        <source>In force from {0} to {1}</source>
        <translation>En vigor del {0} al {1}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>Statement or reference</source>
        <translation>Afirmación o referencia</translation>
    </message>
    <message>
        <source>Find words, such as pregabalin placebo</source>
        <translation>Buscar palabras, como pregabalina placebo</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Nothing contains all these words.</source>
        <translation>Nada contiene todas estas palabras.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>They part at:</source>
        <translation>Se separan en:</translation>
    </message>
    <message>
        <source>Where they part on other patients is shown under “On every patient”.</source>
        <translation>Dónde se separan en otros pacientes se muestra en «En todos los pacientes».</translation>
    </message>
    <message>
        <source>On this patient both walk the same way.</source>
        <translation>En este paciente ambos siguen el mismo camino.</translation>
    </message>
    <message>
        <source>On this patient they say the same, by another way.</source>
        <translation>En este paciente dicen lo mismo, por otro camino.</translation>
    </message>
    <message>
        <source>On this patient they do not say the same.</source>
        <translation>En este paciente no dicen lo mismo.</translation>
    </message>
    <message>
        <source>By when: {0}</source>
        <translation>Cuándo: {0}</translation>
    </message>
    <message>
        <source>Its walk has no such step.</source>
        <translation>Su recorrido no tiene ese paso.</translation>
    </message>
    <message>
        <source>It stops here: an answer is open.</source>
        <translation>Se detiene aquí: hay una respuesta abierta.</translation>
    </message>
    <message>
        <source>It corrects its sources here:</source>
        <translation>Aquí corrige sus fuentes:</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Afirmaciones</translation>
    </message>
    <message>
        <source>Statements followed</source>
        <translation>Afirmaciones seguidas</translation>
    </message>
    <message>
        <source>Statements corrected</source>
        <translation>Afirmaciones corregidas</translation>
    </message>
    <message>
        <source>Editorial statements</source>
        <translation>Afirmaciones editoriales</translation>
    </message>
    <message>
        <source>Related questions</source>
        <translation>Preguntas relacionadas</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>seguida</translation>
    </message>
    <message>
        <source>corrected: a safer rule stands in its place</source>
        <translation>corregida: en su lugar hay una regla más segura</translation>
    </message>
    <message>
        <source>about the document, not about patients</source>
        <translation>sobre el documento, no sobre pacientes</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>It cites, as printed</source>
        <translation>Cita, tal como está impreso</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>What the rules make of it</source>
        <translation>Qué hacen las reglas con ello</translation>
    </message>
    <message>
        <source>What bears on this question</source>
        <translation>Lo que atañe a esta pregunta</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>Dónde se leyó</translation>
    </message>
    <message>
        <source>Where it is used in these rules</source>
        <translation>Dónde se usa en estas reglas</translation>
    </message>
    <message>
        <source>Nowhere in this ruleset.</source>
        <translation>En ninguna parte de este conjunto de reglas.</translation>
    </message>
    <message>
        <source>It cannot be used</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>Version {0} of {1} · {2}</source>
        <translation>Versión {0} del {1} · {2}</translation>
    </message>
    <message>
        <source>{0} · digest {1}</source>
        <translation>{0} · huella {1}</translation>
    </message>
    <message>
        <source>What is proved</source>
        <translation>Qué está probado</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Aún nada.</translation>
    </message>
    <message>
        <source>Over {0} patients whom its rules can tell apart, in {1} seconds on {2}. A proof says that the rules do what they promise. It does not say that the medicine is right.</source>
        <translation>Sobre {0} pacientes que sus reglas pueden distinguir, en {1} segundos el {2}. Una prueba dice que las reglas hacen lo que prometen. No dice que la medicina sea correcta.</translation>
    </message>
    <message>
        <source>It cites {0} of {1} references; the references panel lists them.</source>
        <translation>Cita {0} de {1} referencias; el panel de referencias las enumera.</translation>
    </message>
    <message>
        <source>Every patient reaches an end: no decision has a gap</source>
        <translation>Todo paciente llega a un final: ninguna decisión tiene huecos</translation>
    </message>
    <message>
        <source>No patient has two ways on, so the order of rules and answers carries no meaning</source>
        <translation>Ningún paciente tiene dos caminos a la vez, así que el orden de reglas y respuestas no significa nada</translation>
    </message>
    <message>
        <source>Whatever is still unknown, no step is taken that a later answer would take back</source>
        <translation>Falte lo que falte por saber, no se da ningún paso que una respuesta posterior anularía</translation>
    </message>
    <message>
        <source>Every step and every candidate is reached by somebody</source>
        <translation>A cada paso y a cada alternativa llega algún paciente</translation>
    </message>
    <message>
        <source>No red flag and no raising answer lowers the urgency of anybody</source>
        <translation>Ninguna señal de alarma ni respuesta que eleva la urgencia se la baja a nadie</translation>
    </message>
    <message>
        <source>Answers that contradict others can be put right, and meanwhile hide no alarm</source>
        <translation>Las respuestas que contradicen a otras se pueden corregir y mientras tanto no ocultan ninguna alarma</translation>
    </message>
    <message>
        <source>What the ruleset demands of every patient, its invariants, holds for everybody</source>
        <translation>Lo que las reglas exigen de cada paciente, sus invariantes, se cumple en todos</translation>
    </message>
    <message>
        <source>Whatever has a condition of its own applies to somebody where it counts</source>
        <translation>Todo lo que tiene condición propia se aplica a alguien donde cuenta</translation>
    </message>
    <message>
        <source>No two codes that exclude each other are ever offered together</source>
        <translation>Nunca se ofrecen juntos dos códigos que se excluyen</translation>
    </message>
    <message>
        <source>Every code is offered to somebody</source>
        <translation>Cada código se ofrece a alguien</translation>
    </message>
    <message>
        <source>The form for days without power leads every patient where the program does</source>
        <translation>El formulario para días sin corriente lleva a cada paciente adonde lo lleva el programa</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>not reviewed by a clinician</source>
        <translation>no revisado por un clínico</translation>
    </message>
    <message>
        <source>reviewed by {0}</source>
        <translation>revisado por {0}</translation>
    </message>
    <message>
        <source>read at its source</source>
        <translation>leído en su fuente</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>leída en parte</translation>
    </message>
    <message>
        <source>known from another text</source>
        <translation>conocido por otro texto</translation>
    </message>
    <message>
        <source>not seen, only named elsewhere</source>
        <translation>no visto, solo nombrado en otro lugar</translation>
    </message>
    <message>
        <source>ruleset</source>
        <translation>conjunto de reglas</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>definición</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>recomendación</translation>
    </message>
    <message>
        <source>option</source>
        <translation>opción</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>umbral</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>afirmación</translation>
    </message>
    <message>
        <source>handout</source>
        <translation>hoja</translation>
    </message>
    <message>
        <source>corrected by the {0}</source>
        <translation>corregido por {0}</translation>
    </message>
</context>
<context>
    <name>RulesErrands</name>
    <message>
        <source>These rules do not know what was answered already: {0}</source>
        <translation>Estas reglas no conocen lo que ya se respondió: {0}</translation>
    </message>
    <message>
        <source>This patient is assessed by {0} {1} now; the answers are the same.</source>
        <translation>Este paciente se evalúa ahora con {0} {1}; las respuestas son las mismas.</translation>
    </message>
    <message>
        <source>The rules followed for this patient have no such step.</source>
        <translation>Las reglas que se siguen en este paciente no tienen ese paso.</translation>
    </message>
</context>
<context>
    <name>RulesRoom</name>
    <message>
        <source>Rulesets</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
</context>
<context>
    <name>RulesetsPanel</name>
    <message>
        <source>About this ruleset</source>
        <translation>Sobre este conjunto de reglas</translation>
    </message>
    <message>
        <source>Fo&amp;llow for this patient</source>
        <translation>&amp;Seguir en este paciente</translation>
    </message>
    <message>
        <source>&amp;New patients start with it</source>
        <translation>Para &amp;pacientes nuevos</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>Co&amp;mparar…</translation>
    </message>
    <message>
        <source>Rulesets</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>%v of %m proved</source>
        <translation>%v de %m probados</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>followed now</source>
        <translation>seguido ahora</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message>
        <source>not proved yet</source>
        <translation>aún sin probar</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>probado</translation>
    </message>
    <message>
        <source>NOT proved</source>
        <translation>NO probado</translation>
    </message>
    <message>
        <source>The answers of this patient are kept when other rules are followed.</source>
        <translation>Las respuestas de este paciente se conservan cuando se siguen otras reglas.</translation>
    </message>
    <message>
        <source>It can be chosen for patients once everything is proved.</source>
        <translation>Se puede elegir para pacientes cuando todo esté probado.</translation>
    </message>
    <message>
        <source>It cannot be chosen for patients: not everything could be proved.</source>
        <translation>No se puede elegir para pacientes: no todo se pudo probar.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>{said} (did you mean &apos;{one}&apos;?)</source>
        <translation>{said} (¿quiso decir &apos;{one}&apos;?)</translation>
    </message>
    <message>
        <source>{said}; please check them, the emergency number above all</source>
        <translation>{said}; compruébelos, sobre todo el número de emergencia</translation>
    </message>
    <message>
        <source>{said}; &apos;{one}&apos; is used instead</source>
        <translation>{said}; en su lugar se usa &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>{said}; the settings are as at first</source>
        <translation>{said}; los ajustes son los del principio</translation>
    </message>
    <message>
        <source>{said}; the file is kept as &apos;{one}&apos;</source>
        <translation>{said}; el archivo se conserva como &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>{said}; the file could not be put aside</source>
        <translation>{said}; el archivo no se pudo apartar</translation>
    </message>
    <message>
        <source>the settings could not be read</source>
        <translation>los ajustes no se pudieron leer</translation>
    </message>
    <message>
        <source>settings not understood: {one}</source>
        <translation>ajustes que no se entienden: {one}</translation>
    </message>
    <message>
        <source>cannot read &apos;{one}&apos;: {said}</source>
        <translation>no se puede leer &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>cannot save &apos;{one}&apos;: {said}</source>
        <translation>no se puede guardar &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>cannot make &apos;{one}&apos;: {said}</source>
        <translation>no se puede crear &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>cannot remove &apos;{one}&apos;: {said}</source>
        <translation>no se puede borrar &apos;{one}&apos;: {said}</translation>
    </message>
    <message>
        <source>you have no permission</source>
        <translation>usted no tiene permiso</translation>
    </message>
    <message>
        <source>the disk can only be read; choose another place</source>
        <translation>el disco solo se puede leer; elija otro lugar</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another place</source>
        <translation>el disco está lleno; libere espacio o elija otro lugar</translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another place</source>
        <translation>su parte del disco está llena; libere espacio o elija otro lugar</translation>
    </message>
    <message>
        <source>the file would be too large for this disk</source>
        <translation>el archivo sería demasiado grande para este disco</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
    <message>
        <source>a file of that name is in the way</source>
        <translation>un archivo con ese nombre lo impide</translation>
    </message>
    <message>
        <source>a part of the path is not a folder</source>
        <translation>una parte de la ruta no es una carpeta</translation>
    </message>
    <message>
        <source>it is a folder; choose a file</source>
        <translation>es una carpeta; elija un archivo</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>el nombre es demasiado largo; elija uno más corto</translation>
    </message>
    <message>
        <source>the links lead round in a circle</source>
        <translation>los enlaces llevan en círculo</translation>
    </message>
    <message>
        <source>too many files are open; close other programs and try again</source>
        <translation>hay demasiados archivos abiertos; cierre otros programas y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>the disk or stick is failing; choose another place</source>
        <translation>el disco o la memoria USB falla; elija otro lugar</translation>
    </message>
    <message>
        <source>the disk refused</source>
        <translation>el disco se negó</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>it is larger than {one} KiB</source>
        <translation>ocupa más de {one} KiB</translation>
    </message>
    <message>
        <source>this is not a possible file name</source>
        <translation>ese no es un nombre de archivo posible</translation>
    </message>
    <message>
        <source>no ruleset &apos;{one}&apos; is installed</source>
        <translation>no hay instalado ningún conjunto de reglas &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>this is not UTF-8 text: save the file as UTF-8</source>
        <translation>esto no es texto UTF-8: guarde el archivo como UTF-8</translation>
    </message>
    <message>
        <source>control character U+{one}: this must be a plain text file</source>
        <translation>carácter de control U+{one}: debe ser un archivo de texto sin formato</translation>
    </message>
    <message>
        <source>control characters are not allowed in a text</source>
        <translation>no se permiten caracteres de control en un texto</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>a second document begins here: one file holds one</source>
        <translation>aquí empieza un segundo documento: un archivo contiene uno</translation>
    </message>
    <message>
        <source>the file must consist of lines of the form &apos;name: value&apos;</source>
        <translation>el archivo debe constar de líneas de la forma &apos;nombre: valor&apos;</translation>
    </message>
    <message>
        <source>a name must be a single word, not a list or mapping</source>
        <translation>un nombre debe ser una sola palabra, no una lista ni nombres con valores</translation>
    </message>
    <message>
        <source>this is nested more than {one} deep</source>
        <translation>esto está anidado a más de {one} niveles</translation>
    </message>
    <message>
        <source>&apos;*{one}&apos; is not allowed: write the value out</source>
        <translation>&apos;*{one}&apos; no se permite: escriba el valor entero</translation>
    </message>
    <message>
        <source>&apos;&amp;{one}&apos; is not allowed: put a text beginning with &amp; in quotes</source>
        <translation>&apos;&amp;{one}&apos; no se permite: ponga entre comillas un texto que empiece por &amp;</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is not allowed: put a text beginning with ! in quotes</source>
        <translation>&apos;{one}&apos; no se permite: ponga entre comillas un texto que empiece por !</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; stands twice, first in line {two}</source>
        <translation>&apos;{one}&apos; está dos veces, la primera en la línea {two}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is too large a number</source>
        <translation>&apos;{one}&apos; es un número demasiado grande</translation>
    </message>
    <message>
        <source>a second &apos;:&apos; in this line: put the text in quotes, or check the indentation</source>
        <translation>un segundo &apos;:&apos; en esta línea: ponga el texto entre comillas o compruebe la sangría</translation>
    </message>
    <message>
        <source>a &apos;:&apos; is missing after this name</source>
        <translation>falta un &apos;:&apos; después de este nombre</translation>
    </message>
    <message>
        <source>this does not fit the lines above: check indentation, brackets</source>
        <translation>esto no encaja con las líneas de arriba: compruebe la sangría y los corchetes</translation>
    </message>
    <message>
        <source>a &apos;-&apos; is missing, or the indentation does not fit</source>
        <translation>falta un &apos;-&apos;, o la sangría no encaja</translation>
    </message>
    <message>
        <source>the bracket &apos;{one}&apos; is not closed by &apos;{two}&apos;</source>
        <translation>el corchete &apos;{one}&apos; no se cierra con &apos;{two}&apos;</translation>
    </message>
    <message>
        <source>a value is missing, or a bracket is one too many</source>
        <translation>falta un valor, o sobra un corchete</translation>
    </message>
    <message>
        <source>the quotation mark is not closed</source>
        <translation>no se cierran las comillas</translation>
    </message>
    <message>
        <source>a text cannot begin with this character: put it in quotes; indent with spaces, not tabs</source>
        <translation>un texto no puede empezar con este carácter: póngalo entre comillas; use espacios para la sangría, no tabuladores</translation>
    </message>
    <message>
        <source>an unknown &apos;\&apos; in double quotes: use single quotes</source>
        <translation>un &apos;\&apos; desconocido entre comillas dobles: use comillas simples</translation>
    </message>
    <message>
        <source>the file goes on after its end &apos;...&apos;</source>
        <translation>el archivo sigue después de su final &apos;...&apos;</translation>
    </message>
    <message>
        <source>this is not YAML: {one}</source>
        <translation>esto no es YAML: {one}</translation>
    </message>
    <message>
        <source>unknown item &apos;{one}&apos;</source>
        <translation>pregunta desconocida &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>unknown step &apos;{one}&apos;</source>
        <translation>paso desconocido &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>unknown recommendation &apos;{one}&apos;</source>
        <translation>recomendación desconocida &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>unknown key &apos;{one}&apos;</source>
        <translation>clave desconocida &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>&apos;answers&apos; takes item ids with their values, or {{}}</source>
        <translation>&apos;answers&apos; admite los nombres de las preguntas con sus valores, o {{}}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; has no value: give one, or unknown, or leave it out</source>
        <translation>&apos;{one}&apos; no tiene valor: dele uno, o unknown, o quítelo</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is not among the answers</source>
        <translation>&apos;{one}&apos; no está entre las respuestas</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; takes true, false or unknown, not {two}</source>
        <translation>&apos;{one}&apos; admite true, false o unknown, no {two}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; takes a list of options in square brackets</source>
        <translation>&apos;{one}&apos; admite una lista de opciones entre corchetes</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; cannot be none and something else together</source>
        <translation>&apos;{one}&apos; no puede ser none y otra cosa a la vez</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; must lie between {two} and {three}</source>
        <translation>&apos;{one}&apos; debe estar entre {two} y {three}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is missing in {said}</source>
        <translation>falta &apos;{one}&apos; en {said}</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is missing</source>
        <translation>falta &apos;{one}&apos;</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is empty: write a text</source>
        <translation>&apos;{one}&apos; está vacío: escriba un texto</translation>
    </message>
    <message>
        <source>{said}: overruling needs a reason</source>
        <translation>{said}: desestimar exige una razón</translation>
    </message>
    <message>
        <source>{said}: overruling an emergency needs a name</source>
        <translation>{said}: desestimar una emergencia exige un nombre</translation>
    </message>
    <message>
        <source>{said} takes {said2}, but nothing is written here</source>
        <translation>{said} admite {said2}, pero aquí no hay nada escrito</translation>
    </message>
    <message>
        <source>{said} takes {said2}, not a list</source>
        <translation>{said} admite {said2}, no una lista</translation>
    </message>
    <message>
        <source>{said} takes {said2}, not names with values under them</source>
        <translation>{said} admite {said2}, no nombres con valores debajo</translation>
    </message>
    <message>
        <source>{said} takes {said2}, not {one}</source>
        <translation>{said} admite {said2}, no {one}</translation>
    </message>
    <message>
        <source>a text (in quotes if it looks like a number)</source>
        <translation>un texto (entre comillas si parece un número)</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>names with values under them</source>
        <translation>nombres con valores debajo</translation>
    </message>
    <message>
        <source>a date such as 2025-01-31</source>
        <translation>una fecha como 2025-01-31</translation>
    </message>
    <message>
        <source>one of {one}</source>
        <translation>una de estas: {one}</translation>
    </message>
    <message>
        <source>no. {one} of {said}</source>
        <translation>el n.º {one} de {said}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Alto con&amp;traste</translation>
    </message>
    <message>
        <source>&amp;Clinician</source>
        <translation>&amp;Profesional clínico</translation>
    </message>
    <message>
        <source>&amp;Trainee: with the reasoning</source>
        <translation>En &amp;formación: con el razonamiento</translation>
    </message>
    <message>
        <source>&amp;Patient: plain words</source>
        <translation>Pa&amp;ciente: palabras sencillas</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Choose r&amp;ules…</source>
        <translation>Elegir r&amp;eglas…</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En el papel</translation>
    </message>
    <message>
        <source>A field left empty prints as a line to write on.</source>
        <translation>Un campo vacío se imprime como una línea para escribir.</translation>
    </message>
    <message>
        <source>E&amp;mergency number</source>
        <translation>Núme&amp;ro de emergencia</translation>
    </message>
    <message>
        <source>Clinic &amp;name</source>
        <translation>&amp;Nombre de la clínica</translation>
    </message>
    <message>
        <source>Clinic p&amp;hone</source>
        <translation>Teléfono de la &amp;clínica</translation>
    </message>
    <message>
        <source>&amp;Out-of-hours phone</source>
        <translation>Teléfono &amp;fuera de horario</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>En la mesa de trabajo</translation>
    </message>
    <message>
        <source>Every change counts at once and is kept.</source>
        <translation>Cada cambio vale enseguida y se conserva.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tama&amp;ño del texto</translation>
    </message>
    <message>
        <source>&amp;Worded for</source>
        <translation>Redacta&amp;do para</translation>
    </message>
    <message>
        <source>For new patients</source>
        <translation>Para pacientes nuevos</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The proof has ended without a result.</source>
        <translation>La prueba ha terminado sin resultado.</translation>
    </message>
    <message>
        <source>The files of these rules have changed; start the desk again.</source>
        <translation>Los archivos de estas reglas han cambiado; vuelva a abrir el programa.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Document {0}</source>
        <translation>Documento {0}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>translation not reviewed</source>
        <translation>traducción no revisada</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traducción</translation>
    </message>
    <message>
        <source>No native-speaking clinician has reviewed the words of the rules in this language. What ends in [en] has not been translated.</source>
        <translation>Ningún clínico hablante nativo ha revisado las palabras de las reglas en este idioma. Lo que termina en [en] no está traducido.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>The desk never connects to anything.</source>
        <translation>El programa nunca se conecta a nada.</translation>
    </message>
    <message>
        <source>{title} {version}, {date}, {status}</source>
        <translation>{title} {version}, {date}, {status}</translation>
    </message>
    <message>
        <source>Digest, another if a single rule changes: {0}</source>
        <translation>Huella, otra en cuanto cambia una sola regla: {0}</translation>
    </message>
    <message>
        <source>Exploring: nothing is saved</source>
        <translation>Exploración: no se guarda nada</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>not reviewed by a clinician</source>
        <translation>no revisado por un clínico</translation>
    </message>
    <message>
        <source>reviewed by {0}, {1}</source>
        <translation>revisado por {0}, {1}</translation>
    </message>
    <message>
        <source>Saved in {0}</source>
        <translation>Guardado en {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Aún no hay nada que guardar</translation>
    </message>
    <message>
        <source>Changed since {0} was saved</source>
        <translation>Cambiado desde que se guardó {0}</translation>
    </message>
    <message>
        <source>Not saved in a file</source>
        <translation>Sin guardar en un archivo</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stages of the intake</source>
        <translation>Etapas del cuestionario</translation>
    </message>
</context>
<context>
    <name>WalkPanel</name>
    <message>
        <source>The walk</source>
        <translation>El recorrido</translation>
    </message>
    <message>
        <source>Step {number} · {kind}</source>
        <translation>Paso {number} · {kind}</translation>
    </message>
    <message>
        <source>The walk ends here</source>
        <translation>El recorrido acaba aquí</translation>
    </message>
    <message>
        <source>What it takes to come here, for example</source>
        <translation>Qué hace falta para llegar aquí, por ejemplo</translation>
    </message>
    <message>
        <source>Sources, and where they disagree</source>
        <translation>Fuentes, y dónde no coinciden</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>&amp;Handout…</source>
        <translation>&amp;Hoja…</translation>
    </message>
    <message>
        <source>Car&amp;d…</source>
        <translation>Tar&amp;jeta…</translation>
    </message>
    <message>
        <source>&amp;Letter…</source>
        <translation>&amp;Carta…</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>“{name}” does not print: check that it is on and has paper, or save a PDF.</source>
        <translation>«{name}» no imprime: compruebe que está encendida y tiene papel, o guarde un PDF.</translation>
    </message>
</context>
</TS>
